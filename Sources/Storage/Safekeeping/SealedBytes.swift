import Crypto
import Foundation

/// A value sealed by AES-256-GCM: generation of the key (two bytes, 0 for a data key), nonce (12), content, tag (16).
struct SealedBytes: Sendable, Hashable {
    let generation: Int
    private let box: [UInt8]

    private static let mark: UInt8 = 0x7E  // ~
    private static let overhead = 12 + 16

    /// Seals with a random nonce: of 2³² values under one key two agree with a chance of 2⁻³².
    init(
        sealing plain: [UInt8], at cell: Cell, under key: SymmetricKey, generation: Int
    ) throws(StorageError) {
        let sealed = try? AES.GCM.seal(plain, using: key, authenticating: cell.bytes).combined
        guard let sealed else { throw StorageError(.value, "\(cell.name): can't be sealed") }
        self.generation = generation
        box = Array(sealed)
    }

    /// Reads what was stored; `nil` for what isn't sealed.
    init?(bytes: [UInt8]) {
        guard bytes.count >= 3 + Self.overhead, bytes[0] == Self.mark else { return nil }
        generation = Int(bytes[1]) << 8 | Int(bytes[2])
        box = Array(bytes[3...])
    }

    /// The same from a text column.
    init?(text: String) {
        guard text.utf8.first == Self.mark, let bytes = Data(base64Encoded: String(text.dropFirst())) else {
            return nil
        }
        self.init(bytes: [Self.mark] + bytes)
    }

    func opened(at cell: Cell, under key: SymmetricKey) throws(StorageError) -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: box),
            let plain = try? AES.GCM.open(box, using: key, authenticating: cell.bytes)
        else { throw StorageError(.value, "\(cell.name): sealed for elsewhere, or changed") }
        return Array(plain)
    }

    private var content: [UInt8] { [UInt8(generation >> 8), UInt8(generation & 0xFF)] + box }

    /// For a column of bytes.
    var bytes: [UInt8] { [Self.mark] + content }

    /// For a column of text: nothing else that is stored begins with a tilde.
    var text: String { "~" + Self.base64(content) }

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
