import Foundation

extension HTML {
    /// Whether the markup tells its reader of something to mend: its page says so first of all in its title, which is
    /// what is read out when it opens.
    var tellsFault: Bool {
        let text = Data(bytes)
        return Self.marks.contains { text.range(of: $0) != nil }
    }

    /// A message at a field, and the note that is shown in place of what was asked for.
    private static let marks = [
        "class=\"emsg\"", "role=\"alert\" data-focus", "role=\"alert\" tabindex=\"-1\" data-focus",
    ]
    .map { Data($0.utf8) }
}
