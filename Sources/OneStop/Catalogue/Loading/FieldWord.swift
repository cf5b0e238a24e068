/// The words for kinds of fields.
enum FieldWord: String, CaseIterable {
    case text, longtext, whole, decimal, money, date, time, choice, yesno, table, coordinates, computed, address
    case partialDate = "partial_date"
    case personID = "person_id"
    case taxCode = "tax_code"
    case phone, email, file
}
