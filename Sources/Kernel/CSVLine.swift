/// One line of comma-separated values.
///
/// - Source: RFC 4180, without line breaks inside quotes.
package enum CSVLine {
    /// The fields of the line, blanks around them cut off.
    package static func fields(of line: some StringProtocol) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields.map { $0.trimmingBlanks }
    }
}

extension String {
    /// Without spaces, tabs and carriage returns at both ends.
    package var trimmingBlanks: String {
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
