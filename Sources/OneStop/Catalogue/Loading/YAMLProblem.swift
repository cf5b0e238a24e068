package import Kernel

/// What the parser says where a text isn't YAML, with what to do about it.
package struct YAMLProblem: Sendable, Hashable {
    /// In the parser's own words.
    let said: String

    package var words: LocalText {
        let known = Self.known.first { said.contains($0.part) }?.words
        return known.map { LocalText(vi: $0.vi, en: "\(said): \($0.text(.en))") } ?? LocalText(vi: said, en: said)
    }

    /// - Source: messages of libyaml, scanner.c and parser.c.
    private static let known: [(part: String, words: LocalText)] = [
        (
            "mapping values are not allowed",
            LocalText(
                vi: "dấu hai chấm ở chỗ không được: giá trị có “: ” phải đặt trong ngoặc kép",
                en: "put a value that holds \": \" in quotes")
        ),
        (
            "expected ':'",
            LocalText(vi: "thiếu dấu hai chấm sau khóa", en: "write a colon and a blank after the key")
        ),
        (
            "expected key",
            LocalText(
                vi: "dòng thụt lề không thẳng với các dòng trên, hoặc có chữ sau ngoặc kép đóng",
                en: "indent the line as those above it; nothing may follow a closing quote")
        ),
        (
            "expected '-'",
            LocalText(
                vi: "thụt lề của mục trong danh sách không thẳng hàng",
                en: "indent the items of a list alike")
        ),
        (
            "expected ','",
            LocalText(vi: "thiếu dấu phẩy hoặc ngoặc đóng", en: "a comma or a closing bracket is missing")
        ),
        (
            "cannot start any token",
            LocalText(
                vi: "chữ mở đầu bằng ký tự đặc biệt, hoặc có phím Tab: dùng dấu cách, đặt chữ trong ngoặc kép",
                en: "indent with blanks, not tabs; put the text in quotes")
        ),
        ("tab character", LocalText(vi: "thụt lề bằng dấu cách, không dùng Tab", en: "indent with blanks, not tabs")),
        (
            "end of stream",
            LocalText(vi: "ngoặc kép hoặc ngoặc mở chưa đóng", en: "a quote or a bracket isn't closed")
        ),
        (
            "block sequence entries",
            LocalText(vi: "danh sách (-) phải xuống dòng", en: "begin a list (-) on a line of its own")
        ),
        (
            "escape character",
            LocalText(vi: "dấu \\ trong ngoặc kép: viết \\\\", en: "write \\\\ for a backslash in quotes")
        ),
        (
            "control characters",
            LocalText(vi: "có ký tự điều khiển: xóa và gõ lại dòng này", en: "type the line again")
        ),
    ]
}
