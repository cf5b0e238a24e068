import Foundation

/// A procedure.yaml as text, of which parts can be put in place of others.
struct DeclarationText {
    private var parts: [(key: String, text: String)] = []

    init(_ text: String) {
        for line in text.components(separatedBy: "\n") {
            if let key = Self.key(of: line) {
                parts.append((key, line + "\n"))
            } else if !parts.isEmpty {
                parts[parts.count - 1].text += line + "\n"
            }
        }
    }

    var text: String { parts.map(\.text).joined() }

    /// The same with the fragment's keys instead of its own; a list of fields goes to the end of the form.
    func taking(_ fragment: String) -> DeclarationText {
        var taken = self
        let margin = fragment.prefix { $0 == " " }.count
        if fragment.dropFirst(margin).hasPrefix("- ") {
            let lines = fragment.components(separatedBy: "\n").filter { !$0.isEmpty }
            let fields = lines.map { String(repeating: " ", count: 8) + $0.dropFirst(margin) + "\n" }.joined()
            if let form = parts.firstIndex(where: { $0.key == "form" }) {
                taken.parts[form].text = taken.parts[form].text.trimmingCharacters(in: .newlines) + "\n" + fields
            }
            return taken
        }
        for part in DeclarationText(fragment).parts {
            taken.parts.removeAll { $0.key == part.key }
            taken.parts.append(part)
        }
        return taken
    }

    /// "form" of "form:" and "fee" of "fee: {none: true}" at the line's start.
    private static func key(of line: String) -> String? {
        guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
        return String(line[..<colon])
    }
}
