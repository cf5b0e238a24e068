package import Foundation
package import Kernel
import Storage

/// A key of an officer: a small device, or what a computer has built in, that signs when it is touched.
package struct SecurityKey: Sendable, Hashable {
    package let id: ID<SecurityKey>
    /// As its owner calls it.
    package let name: String
    package let addedAt: Date
    /// `nil` until it opened something.
    package let usedAt: Date?
    /// It asks for a PIN or a finger, so that it proves who is here and not only that somebody is.
    package let verifies: Bool
    /// By what browsers find it.
    package let credential: String

    /// Keys of one officer.
    package static let most = 8
    package static let longestName = 40
    /// What a new key may sign by, as COSE numbers, the preferred first.
    package static let algorithms = CredentialKey.Algorithm.allCases.map(\.rawValue)

    init(row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        addedAt = try row.get("added_at")
        usedAt = try row.getOptional("used_at")
        verifies = try row.get("verifies", as: Int.self) == 1
        credential = try row.get("credential")
    }

    /// The name as it is kept: one line, neither empty nor too long.
    static func name(_ typed: String) throws(SecurityKeyRefusal) -> String {
        let plain = typed.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        let name = String(String.UnicodeScalarView(plain)).trimmingBlanks
        guard (1...longestName).contains(name.count), name.utf8.count <= 8 * longestName else { throw .nameless }
        return name
    }

    /// An officer's keys, the oldest first.
    static func all(of account: ID<Account>, in tx: Transaction) throws -> [SecurityKey] {
        try tx.rows(
            """
            SELECT id, credential, name, verifies, added_at, used_at
            FROM security_keys
            WHERE account = \(account)
            ORDER BY added_at, id
            """
        ).map(SecurityKey.init(row:))
    }
}
