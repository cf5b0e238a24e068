/// 32 random bytes that keep a commitment from being guessed. Erasing them makes the leaf meaningless.
package struct Salt: Hashable, Sendable {
    static let length = 32

    /// 32 bytes.
    package let bytes: [UInt8]

    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = Array(bytes)
    }

    /// A new one.
    package static func make(using random: inout some RandomNumberGenerator) -> Salt {
        Salt(drawn: (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    private init(drawn bytes: [UInt8]) {
        self.bytes = bytes
    }
}
