import OneStop

/// How many lines the files of a register hold; said beside their buttons, so that nothing is cut in silence.
enum BookLimits {
    /// Of a register whose period is chosen: a longer one is taken in parts.
    static func html(_ t: Wording) -> HTML { line(t("book.limits", most), t) }

    /// Of the register of results: the files hold the newest.
    static func newest(_ t: Wording) -> HTML { line(t("book.limits_newest", most), t) }

    private static var most: [String: String] {
        ["print": "\(RegisterFiles.mostPrinted)", "sheet": "\(RegisterBook.most)"]
    }

    private static func line(_ text: String, _ t: Wording) -> HTML {
        "<p class=\"small muted no-print\">\(text) \(t("exports.limit")) <a href=\"\(Link.exports(.list(agency: nil, before: nil)).path)\">\(t("exports.mine"))</a></p>"
    }
}
