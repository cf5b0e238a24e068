import Crypto
import Foundation

/// A key of one subject's own, such as a dossier's: whoever destroys it has erased all that was sealed under it.
package struct DataKey: Sendable {
    private let key: SymmetricKey

    /// A new one.
    init() {
        key = SymmetricKey(size: .bits256)
    }

    /// Takes what `secret` gave.
    init?(secret: [UInt8]) {
        guard secret.count == 32 else { return nil }
        key = SymmetricKey(data: secret)
    }

    /// To be sealed itself.
    var secret: [UInt8] { key.withUnsafeBytes { Array($0) } }

    func seal(_ plain: [UInt8], at cell: Cell) throws(StorageError) -> SealedBytes {
        try SealedBytes(sealing: plain, at: cell, under: key, generation: 0)
    }

    func open(_ sealed: SealedBytes, at cell: Cell) throws(StorageError) -> [UInt8] {
        try sealed.opened(at: cell, under: key)
    }
}
