import Crypto
import Foundation

/// All generations of the province's key. Sealing, opening and the blind index are done here and nowhere else.
///
/// - Source: [decision 0025](../../../docs/decisions/0025-sealing.md).
package struct SealKeys: Sendable {
    /// In ascending order.
    package let keys: [SealKey]
    private let sealing: [Int: SymmetricKey]
    private let index: SymmetricKey
    private let newest: SealKey

    /// - Returns: `nil` without any key, or with two of one generation.
    package init?(_ keys: [SealKey]) {
        let keys = keys.sorted { $0.generation < $1.generation }
        guard let oldest = keys.first, let newest = keys.last, Set(keys.map(\.generation)).count == keys.count else {
            return nil
        }
        self.keys = keys
        self.newest = newest
        sealing = Dictionary(keys.map { ($0.generation, $0.derived(for: "seal")) }) { first, _ in first }
        // Of the first generation for ever: what was indexed must be found under later keys too.
        index = oldest.derived(for: "index")
    }

    /// The value sealed under the newest generation, as it is stored.
    func seal(_ plain: [UInt8], at cell: Cell) throws(StorageError) -> SealedBytes {
        guard let key = sealing[newest.generation] else { throw StorageError(.configuration, "no seal key") }
        return try SealedBytes(sealing: plain, at: cell, under: key, generation: newest.generation)
    }

    /// What was sealed there, under whichever generation.
    ///
    /// - Throws: code `configuration` if that generation isn't here; `value` if it was changed, or sealed for elsewhere.
    func open(_ sealed: SealedBytes, at cell: Cell) throws(StorageError) -> [UInt8] {
        guard let key = sealing[sealed.generation] else {
            throw StorageError(.configuration, "\(cell.name): seal key \(sealed.generation) is not here")
        }
        return try sealed.opened(at: cell, under: key)
    }

    /// What stands for the value where rows are looked up by it: equal for equal values of one kind, and nobody without
    /// the key can tell of which.
    func blind(_ value: String, as kind: BlindKind) -> String {
        var mac = HMAC<SHA256>(key: index)
        mac.update(data: Array(kind.rawValue.utf8) + [0])
        mac.update(data: Array(value.utf8))
        return "#" + SealedBytes.base64(Array(mac.finalize().prefix(16)))
    }
}

/// Kinds of values that rows are looked up by; equal values of different kinds look different.
package enum BlindKind: String, Sendable {
    /// A phone number or an address, wherever it stands.
    case contact
    /// Number of a card or passport.
    case person
    /// A word by which dossiers are found.
    case word
    /// Whose count something is.
    case quota
    /// A secret that is compared and never shown.
    case secret
    /// What a provider of single sign-on calls somebody.
    case subject
}
