/// The words for kinds of fields.
enum FieldWord: String, CaseIterable {
    case text, longtext, whole, decimal, money, date, choice, yesno, table, address
    case personID = "person_id"
    case taxCode = "tax_code"
    case phone, email, file
}
