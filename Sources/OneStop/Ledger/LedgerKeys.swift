import Foundation
import Kernel
import Storage

/// The public keys that ever signed this log, so that receipts of retired ones can still be checked.
enum LedgerKeys {
    /// All of them, the newest first.
    static func all(in tx: Transaction) throws -> [VerifierKey] {
        try tx.rows("SELECT vkey FROM ledger_keys ORDER BY since DESC, at DESC, vkey").compactMap {
            VerifierKey(try $0.get("vkey"))
        }
    }

    /// The key that signs from here on.
    static func add(_ key: VerifierKey, since size: Int, at now: Date, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO ledger_keys (vkey, since, at)
            VALUES (\(key.text), \(size), \(now))
            ON CONFLICT (vkey) DO NOTHING
            """)
    }
}
