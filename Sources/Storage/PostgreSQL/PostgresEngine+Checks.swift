import Logging

extension Database {
    /// Refuses a server on which the program would go wrong, and warns of one that may lose what it confirmed.
    ///
    /// - Throws: code `configuration` for a version below 15 or an encoding other than UTF-8; `unavailable`.
    func checkServer(_ logger: Logger) async throws {
        let row = try await read { tx in
            try tx.row(
                """
                SELECT current_setting('server_version_num') AS version,
                    current_setting('server_encoding') AS encoding,
                    current_setting('fsync') AS fsync,
                    current_setting('full_page_writes') AS pages
                """)
        }
        guard let row else { return }
        let version = Int(try row.get("version", as: String.self)) ?? 0
        guard version >= 150_000 else {
            throw StorageError(.configuration, "PostgreSQL \(version / 10_000) is too old, 15 or newer is needed")
        }
        let encoding = try row.get("encoding", as: String.self)
        guard encoding == "UTF8" else {
            throw StorageError(.configuration, "the database's encoding is \(encoding), must be UTF8")
        }
        for setting in ["fsync", "pages"] where try row.get(setting, as: String.self) == "off" {
            logger.warning("PostgreSQL may lose confirmed dossiers: fsync or full_page_writes is off")
        }
    }
}
