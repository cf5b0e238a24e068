import Foundation

/// The connection settings of a `postgres://` URL, by libpq's keywords.
struct PostgresAddress: Sendable, Hashable {
    private(set) var settings: [String: String] = [:]
    /// Connections at most.
    private(set) var pool = 8

    /// What may stand behind the `?`, besides `pool`.
    ///
    /// - Source: PostgreSQL 15 documentation, 34.1.2 "Parameter Key Words".
    static let keywords: Set<String> = [
        "application_name", "channel_binding", "connect_timeout", "dbname", "gssencmode", "host", "hostaddr",
        "keepalives_count", "keepalives_idle", "keepalives_interval", "options", "passfile", "password", "port",
        "sslcert", "sslcrl", "sslkey", "sslmode", "sslpassword", "sslrootcert", "target_session_attrs",
        "tcp_user_timeout", "user",
    ]

    private static let secrets: Set<String> = ["password", "sslpassword"]

    /// Takes what follows `postgres://`.
    ///
    /// - Throws: code `configuration`, naming the part that is wrong but no value.
    init(_ text: Substring) throws(StorageError) {
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let front = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        try readAuthority(front[0])
        if front.count == 2, !front[1].isEmpty { settings["dbname"] = try decoded(front[1], "the database's name") }
        if halves.count == 2 { try readQuery(halves[1]) }
        guard settings["dbname"] != nil else { throw StorageError(.configuration, "the URL names no database") }
    }

    /// Adds the schema to the server options of the session.
    func inSchema(_ name: String) -> PostgresAddress {
        var copy = self
        let escaped = name.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
        copy.settings["options"] = [settings["options"], "-csearch_path=\(escaped)"]
            .compactMap { $0 }.joined(separator: " ")
        return copy
    }

    private mutating func readAuthority(_ text: Substring) throws(StorageError) {
        var hosts = text
        if let at = text.lastIndex(of: "@") {
            hosts = text[text.index(after: at)...]
            let names = text[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if !names[0].isEmpty { settings["user"] = try decoded(names[0], "the user") }
            if names.count == 2 { settings["password"] = try decoded(names[1], "the password") }
        }
        guard !hosts.isEmpty else { return }
        var parts: [(host: String, port: String)] = []
        for host in hosts.split(separator: ",", omittingEmptySubsequences: false) { parts.append(try endpoint(host)) }
        settings["host"] = parts.map(\.host).joined(separator: ",")
        settings["port"] = parts.map(\.port).joined(separator: ",")
    }

    private func endpoint(_ text: Substring) throws(StorageError) -> (host: String, port: String) {
        // An IPv6 address stands in brackets and has colons of its own.
        let bracket = text.first == "[" ? text.firstIndex(of: "]") : nil
        let end = bracket.map { text.index(after: $0) } ?? text.firstIndex(of: ":") ?? text.endIndex
        let host = bracket.map { text[text.index(after: text.startIndex)..<$0] } ?? text[..<end]
        let rest = text[end...]
        guard !host.isEmpty else { throw StorageError(.configuration, "the URL has a port without a host") }
        guard !rest.isEmpty else { return (try decoded(host, "the host"), "5432") }
        guard rest.first == ":", let port = UInt16(rest.dropFirst()), port > 0 else {
            throw StorageError(.configuration, "the URL's port is not a number from 1 to 65535")
        }
        return (try decoded(host, "the host"), String(port))
    }

    private mutating func readQuery(_ text: Substring) throws(StorageError) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(parts[0])
            guard parts.count == 2 else { throw StorageError(.configuration, "\(key) has no value in the URL") }
            let value = try decoded(parts[1], key)
            if key == "pool" {
                guard let number = Int(value), (1...100).contains(number) else {
                    throw StorageError(.configuration, "pool must be a number from 1 to 100")
                }
                pool = number
            } else if Self.keywords.contains(key) {
                settings[key] = value
            } else {
                throw StorageError(.configuration, "unknown setting in the URL: \(key)")
            }
        }
    }

    private func decoded(_ text: Substring, _ name: String) throws(StorageError) -> String {
        guard let value = String(text).removingPercentEncoding, !value.contains("\0") else {
            throw StorageError(.configuration, "\(name) is not percent-encoded UTF-8")
        }
        return value
    }
}

extension PostgresAddress: CustomStringConvertible {
    var description: String {
        let inFront: Set = hasSocket ? ["user", "dbname"] : ["user", "dbname", "host", "port"]
        let query =
            settings.filter { !inFront.contains($0.key) && !Self.secrets.contains($0.key) }
            .map { "\($0.key)=\($0.value)" }.sorted() + ["pool=\(pool)"]
        let user = settings["user"].map { $0 + (settings["password"] == nil ? "" : ":…") + "@" } ?? ""
        let endpoints = hasSocket ? "" : endpoints.joined(separator: ",")
        return "postgres://\(user)\(endpoints)/\(settings["dbname"] ?? "")?\(query.joined(separator: "&"))"
    }

    /// No host is the default socket.
    private var hasSocket: Bool { settings["host"].map { $0.hasPrefix("/") } ?? true }

    private var endpoints: [String] {
        let ports = (settings["port"] ?? "").split(separator: ",")
        return (settings["host"] ?? "").split(separator: ",").enumerated().map { index, host in
            let port = ports.indices.contains(index) ? ports[index] : ports.last ?? "5432"
            return (host.contains(":") ? "[\(host)]" : "\(host)") + ":\(port)"
        }
    }
}
