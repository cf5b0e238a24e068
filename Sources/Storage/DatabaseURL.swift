import Foundation

/// Where the database is: `sqlite:PATH`, `sqlite::memory:` (a temporary file), or a `postgres://` URL.
///
/// PostgreSQL: `postgres://user:password@host:port/database?key=value`, by Unix socket
/// `postgres:///database?host=/run/postgresql`, with a standby `postgres://user@a:5432,b:5432/database`. The keys are
/// those of `PostgresAddress.keywords` and `pool` (connections, 1 to 100, default 8).
package struct DatabaseURL: Sendable, Hashable {
    let target: Target

    /// The two engines' addresses.
    enum Target: Sendable, Hashable {
        /// No path: a temporary file that is removed when the database is closed.
        case sqlite(path: String?)
        case postgres(PostgresAddress)
    }

    /// Takes a URL as it stands in the configuration.
    ///
    /// - Throws: code `configuration`, saying what is wrong without repeating what may be a password.
    package init(_ text: String) throws(StorageError) {
        if let path = text.dropping("sqlite:") {
            guard !path.isEmpty else { throw StorageError(.configuration, "sqlite: needs a path, as sqlite:motcua.db") }
            guard !path.contains("\0") else { throw StorageError(.configuration, "U+0000 in the path") }
            target = .sqlite(path: path == ":memory:" ? nil : String(path))
        } else if let rest = text.dropping("postgres://") ?? text.dropping("postgresql://") {
            target = .postgres(try PostgresAddress(rest))
        } else {
            throw StorageError(.configuration, "the database's URL must begin with sqlite: or postgres://")
        }
    }

    private init(_ target: Target) {
        self.target = target
    }

    /// Which engine it names.
    package var dialect: Dialect {
        switch target {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// The same PostgreSQL database seen through one schema; SQLite has none and stays as it is.
    package func inSchema(_ name: String) -> DatabaseURL {
        guard case .postgres(let address) = target else { return self }
        return DatabaseURL(.postgres(address.inSchema(name)))
    }
}

/// For the log: the URL without its password.
extension DatabaseURL: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        switch target {
        case .sqlite(let path): "sqlite:\(path ?? ":memory:")"
        case .postgres(let address): address.description
        }
    }

    package var debugDescription: String { description }
}

extension String {
    fileprivate func dropping(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
