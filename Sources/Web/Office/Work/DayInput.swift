/// The box of a day, for forms that ask for a period; it shows what was typed, whether or not it is a day.
enum DayInput {
    static func html(_ name: String, label: String, value: String) -> HTML {
        let id = Piece.fieldID(name)
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)</label><input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" inputmode=\"numeric\" autocomplete=\"off\"></div>"
    }
}
