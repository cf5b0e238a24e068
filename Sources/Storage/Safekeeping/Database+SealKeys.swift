package import Foundation

extension Database {
    /// Whether anything in the database was ever sealed: then it must never be opened with newly made keys.
    ///
    /// - Throws: `StorageError` where the database can't be asked.
    package func isSealed() async throws -> Bool {
        do {
            return try await read { tx in try tx.value("SELECT COUNT(*) FROM seal_keys", as: Int.self) ?? 0 } > 0
        } catch let error as StorageError where error == StorageError(.other, "") {
            return false  // No such table: from before there were keys, or empty.
        }
    }

    /// Makes sure that the keys are those that the database was sealed with, and notes new generations.
    ///
    /// - Throws: code `configuration`, naming the generation, if one is missing or is another.
    package func checkSealKeys(at now: Date) async throws {
        guard let keys else { throw StorageError(.configuration, "the database was opened without seal keys") }
        try await write { tx in
            var known: [Int: String] = [:]
            for row in try tx.rows("SELECT generation, fingerprint FROM seal_keys ORDER BY generation") {
                known[try row.get("generation")] = try row.get("fingerprint")
            }
            for (generation, fingerprint) in known.sorted(by: { $0.key < $1.key }) {
                guard let key = keys.keys.first(where: { $0.generation == generation }) else {
                    throw StorageError(.configuration, "seal key \(generation), under which rows lie, is missing")
                }
                guard key.fingerprint == fingerprint else {
                    throw StorageError(.configuration, "seal key \(generation) is not the one that rows lie under")
                }
            }
            // The blind index is of the first: an older one brought in later would find nothing.
            if let first = known.keys.min(), let oldest = keys.keys.first, oldest.generation < first {
                throw StorageError(.configuration, "seal key \(oldest.generation) came after \(first)")
            }
            for key in keys.keys where known[key.generation] == nil {
                try tx.run(
                    """
                    INSERT INTO seal_keys (generation, fingerprint, since)
                    VALUES (\(key.generation), \(key.fingerprint), \(now))
                    """)
            }
        }
    }
}
