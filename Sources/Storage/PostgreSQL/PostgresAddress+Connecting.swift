extension PostgresAddress {
    /// All settings with which to connect: the URL's, over what is sound for a server.
    ///
    /// A peer that is gone is noticed within half a minute. Over a network the connection is encrypted unless the URL
    /// says otherwise; `sslmode=verify-full` with `sslrootcert` also proves whom one talks to.
    var connectionSettings: [String: String] {
        var all = [
            "application_name": "motcua", "connect_timeout": "5", "keepalives_idle": "10", "keepalives_interval": "5",
            "keepalives_count": "3", "tcp_user_timeout": "20000",
        ]
        if !isLocal { all["sslmode"] = "require" }
        if hosts.count > 1 { all["target_session_attrs"] = "read-write" }
        all.merge(settings) { _, given in given }
        all["client_encoding"] = "UTF8"
        return all
    }

    private var hosts: [Substring] { (settings["host"] ?? "").split(separator: ",") }

    private var isLocal: Bool {
        hosts.allSatisfy { $0.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains($0) }
    }
}
