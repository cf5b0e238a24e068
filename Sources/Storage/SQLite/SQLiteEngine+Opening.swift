import Foundation
import GRDB

extension SQLiteEngine {
    /// The settings of every connection.
    static func configuration(_ limits: Limits) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(limits.lock.milliseconds) / 1_000)
        configuration.maximumReaderCount = 8
        configuration.label = "motcua"
        configuration.prepareDatabase { db in
            // As PostgreSQL compares, and so that LIKE 'a%' may use an index.
            try db.execute(sql: "PRAGMA case_sensitive_like = ON")
            // What was deleted or sealed is overwritten, not only let go of.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// Makes each commit survive a loss of power, and proves that it took.
    ///
    /// GRDB sets `synchronous=NORMAL` after `prepareDatabase`, so FULL has to be set here, once it is open.
    static func makeDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            for (setting, wanted) in [("synchronous", "2"), ("foreign_keys", "1"), ("journal_mode", "wal")] {
                let found = try String.fetchOne(db, sql: "PRAGMA \(setting)") ?? "nothing"
                guard found == wanted else {
                    throw StorageError(.configuration, "PRAGMA \(setting) is \(found), must be \(wanted)")
                }
            }
        }
    }

    /// Makes a new database's file with rights for its owner alone; SQLite gives its companions the same.
    static func makeFile(_ path: String) throws(StorageError) {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else {
            throw StorageError(.unavailable, "no such folder: \(folder)")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StorageError(.unavailable, "cannot make \(path)")
        }
    }

    /// Makes a folder of its own for a temporary database.
    static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return folder
    }
}
