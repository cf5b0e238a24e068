/// One signature line under a note, checked or not.
///
/// - Source: C2SP signed-note, format.
package struct NoteSignature: Hashable, Sendable {
    package let name: KeyName
    package let id: KeyID
    /// What the key made, without the id.
    let bytes: [UInt8]

    init(name: KeyName, id: KeyID, bytes: [UInt8]) {
        self.name = name
        self.id = id
        self.bytes = bytes
    }

    /// Takes a line without its newline: em dash, name, base64.
    package init?(line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.elementsEqual(Self.dash.utf8), let name = KeyName(parts[1]),
            let bytes = Base64.bytes(String(parts[2])), bytes.count > 4, let id = KeyID(bytes.prefix(4))
        else { return nil }
        self.init(name: name, id: id, bytes: Array(bytes.dropFirst(4)))
    }

    /// The line without its newline.
    package var line: String { "\(Self.dash) \(name) \(Base64.text(id.bytes + bytes))" }

    private static let dash = "\u{2014}"
}
