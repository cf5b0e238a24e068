/// Who signs a note: an address without its scheme, such as `dvc.quangnam.gov.vn/log`.
///
/// Names are the same only byte for byte; composed and decomposed letters differ.
///
/// - Source: C2SP signed-note, format: not empty, no Unicode spaces, no plus.
package struct KeyName: Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: some StringProtocol) {
        let isFit = text.unicodeScalars.allSatisfy { $0 != "+" && $0.value >= 0x20 && !$0.properties.isWhitespace }
        guard !text.isEmpty, isFit else { return nil }
        self.text = String(text)
    }

    package var description: String { text }
}

extension KeyName: Hashable {
    package static func == (one: KeyName, other: KeyName) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
