import Kernel

/// What an officer asks to take out, and why; checked before it is kept.
package struct ExportWish: Sendable, Hashable {
    let agency: String
    let kind: ExportKind
    /// The file's own address with all that narrows it.
    let address: String
    let lines: Int
    let reason: String

    /// A sentence, not a word and not a letter.
    static let reasonLength = 10...500

    package init(
        of kind: ExportKind, at agency: String, address: String, lines: Int, reason: String
    ) throws(ExportRefusal) {
        self.reason = reason.trimmingBlanks
        guard Self.reasonLength.contains(self.reason.count) else { throw .badReason }
        guard (1...RegisterBook.most).contains(lines) else { throw .unknown }
        (self.agency, self.kind, self.address, self.lines) = (agency, kind, address, lines)
    }
}
