import Foundation
import Kernel
import Storage

/// A leaf as it lies in the database, with or without its place in the tree.
struct LedgerRow: Sendable {
    let subject: String
    let number: Int
    let entry: String
    /// `nil` once it was erased.
    let salt: Salt?
    /// From 0; `nil` until it was sequenced.
    let position: Int?

    static let columns: SQL = "subject, number, entry, salt, position"

    init(row: Row) throws {
        subject = try row.get("subject")
        number = try row.get("number")
        entry = try row.get("entry")
        salt = try row.getOptional("salt", as: [UInt8].self).flatMap { Salt($0) }
        position = try row.getOptional("position")
    }

    var leaf: LedgerLeaf? { LedgerLeaf(Array(entry.utf8)) }

    var hash: TreeHash { .leaf(Array(entry.utf8)) }

    /// Adds a leaf in the transaction of what it stands for; it gets its place in the tree soon after.
    ///
    /// Any kind of record gets a receipt by this: `subject` is its id, `number` counts what happened to it.
    ///
    /// - Throws: `StorageError` of code `value` for names that a leaf can't hold.
    static func append(
        _ content: LoggedContent, kind: String, agency: String, in tx: Transaction
    ) throws {
        var random = SystemRandomNumberGenerator()
        let salt = Salt.make(using: &random)
        let leaf = LedgerLeaf(
            kind: kind.replacing("_", with: "-"), agency: agency, milliseconds: content.milliseconds,
            commitment: Commitment(to: content.bytes, salt: salt))
        guard let leaf else { throw StorageError(.value, "no leaf can be made of kind \(kind), agency \(agency)") }
        try tx.send(
            """
            INSERT INTO ledger_leaves (subject, number, entry, salt)
            VALUES (\(content.subject), \(content.number), \(String(decoding: leaf.bytes, as: UTF8.self)),
                \(salt.bytes))
            """)
    }
}
