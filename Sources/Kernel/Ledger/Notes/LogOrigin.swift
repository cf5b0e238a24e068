/// Which log a checkpoint is about: its first line. Compared byte for byte.
///
/// - Source: C2SP tlog-checkpoint, note text: not empty; usually the key's name, but any line is one.
package struct LogOrigin: Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 }) else { return nil }
        self.text = text
    }

    /// The log that signs under that name.
    package init(_ name: KeyName) {
        text = name.text
    }

    package var description: String { text }
}

extension LogOrigin: Hashable {
    package static func == (one: LogOrigin, other: LogOrigin) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
