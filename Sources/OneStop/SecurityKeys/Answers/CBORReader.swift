/// Reads CBOR that strangers sent: never past its end, never deeper or longer than it says here.
struct CBORReader {
    private let bytes: [UInt8]
    /// Where the next value begins.
    private(set) var offset: Int
    private var items = 0

    /// - Source: CTAP 2.1 section 8: four levels; one more for what holds an authenticator's own.
    private static let deepest = 5
    private static let mostItems = 256

    init(_ bytes: [UInt8], from offset: Int = 0) {
        self.bytes = bytes
        self.offset = min(offset, bytes.count)
    }

    /// The one value that the bytes hold; nothing may follow it.
    static func whole(_ bytes: [UInt8]) throws(SecurityKeyFault) -> CBOR {
        var reader = CBORReader(bytes)
        let value = try reader.value()
        guard reader.isAtEnd else { throw .unreadable }
        return value
    }

    var isAtEnd: Bool { offset == bytes.count }

    /// The next value.
    ///
    /// - Throws: `SecurityKeyFault.unreadable` for everything else, a key that comes twice too.
    mutating func value(depth: Int = 0) throws(SecurityKeyFault) -> CBOR {
        items += 1
        guard depth <= Self.deepest, items <= Self.mostItems, let head = try take(1).first else { throw .unreadable }
        let (kind, info) = (head >> 5, head & 31)
        if kind == 7 { return try simple(info) }
        let count = try argument(info)
        switch kind {
        case 0: return .integer(count)
        case 1: return .integer(-1 - count)
        case 2: return .bytes(Array(try take(count)))
        case 3:
            guard let text = String(validating: try take(count), as: UTF8.self) else { throw .unreadable }
            return .text(text)
        case 4: return try list(count, depth)
        case 5: return try map(count, depth)
        default: throw .unreadable
        }
    }

    private mutating func list(_ count: Int, _ depth: Int) throws(SecurityKeyFault) -> CBOR {
        guard count <= Self.mostItems else { throw .unreadable }
        var values: [CBOR] = []
        for _ in 0..<count { values.append(try value(depth: depth + 1)) }
        return .list(values)
    }

    private mutating func map(_ count: Int, _ depth: Int) throws(SecurityKeyFault) -> CBOR {
        guard count <= Self.mostItems else { throw .unreadable }
        var values: [CBOR: CBOR] = [:]
        for _ in 0..<count {
            let key = try value(depth: depth + 1)
            switch key {
            case .integer, .text: break
            default: throw .unreadable
            }
            guard values.updateValue(try value(depth: depth + 1), forKey: key) == nil else { throw .unreadable }
        }
        return .map(values)
    }

    private func simple(_ info: UInt8) throws(SecurityKeyFault) -> CBOR {
        switch info {
        case 20: .no
        case 21: .yes
        case 22: .null
        default: throw .unreadable
        }
    }

    /// The number that a head carries, in it or in the one to eight bytes behind it.
    private mutating func argument(_ info: UInt8) throws(SecurityKeyFault) -> Int {
        guard info >= 24 else { return Int(info) }
        guard info <= 27 else { throw .unreadable }
        let number = try take(1 << Int(info - 24)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let count = Int(exactly: number) else { throw .unreadable }
        return count
    }

    private mutating func take(_ count: Int) throws(SecurityKeyFault) -> ArraySlice<UInt8> {
        guard count <= bytes.count - offset else { throw .unreadable }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }
}
