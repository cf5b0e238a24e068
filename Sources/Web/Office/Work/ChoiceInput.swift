import OneStop

/// A labelled select of texts made at run time.
enum ChoiceInput {
    static func html(
        _ name: String, label: String, options: [(value: String, text: String)], chosen: String, empty: String? = nil
    ) -> HTML {
        let id = Piece.fieldID(name)
        let none: HTML? = empty.map { "<option value=\"\">\($0)</option>" }
        let items = options.map {
            "<option value=\"\($0.value)\"\(" selected", if: $0.value == chosen)>\($0.text)</option>" as HTML
        }
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)</label><select class=\"in\" id=\"\(id)\" name=\"\(name)\">\(none)\(items)</select></div>"
    }
}
