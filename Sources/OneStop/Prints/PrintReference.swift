/// One paper of one dossier: its kind and the act that it tells of.
///
/// Its text stands in addresses: "giay-tiep-nhan-2". The control slip tells of all acts and bears no number.
package struct PrintReference: Sendable, Hashable {
    package let kind: PrintKind
    /// Number of the act; `nil` for the control slip.
    package let event: Int?

    package init(_ kind: PrintKind, event: Int? = nil) {
        self.kind = kind
        self.event = event
    }

    /// Reads "giay-tiep-nhan-2", or "giay-tiep-nhan" for the last one of the kind.
    package init?(_ text: String) {
        if let kind = PrintKind(rawValue: text) {
            self.init(kind)
            return
        }
        guard let dash = text.lastIndex(of: "-"), let kind = PrintKind(rawValue: String(text[..<dash])),
            let event = Int(text[text.index(after: dash)...]), (1...1_000_000).contains(event)
        else { return nil }
        self.init(kind, event: event)
    }

    package var text: String { event.map { "\(kind.rawValue)-\($0)" } ?? kind.rawValue }
}
