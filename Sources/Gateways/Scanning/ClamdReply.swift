import OneStop

/// What clamd answers to a stream: "stream: OK", "stream: NAME FOUND", or an error.
enum ClamdReply {
    /// The verdict; `nil` for anything that is none, which never counts as clean.
    static func verdict(_ reply: String) -> ScanVerdict? {
        let prefix = "stream: "
        guard reply.hasPrefix(prefix) else { return nil }
        let said = reply.dropFirst(prefix.count)
        if said == "OK" { return .clean }
        guard said.hasSuffix(" FOUND") else { return nil }
        let name = said.dropLast(" FOUND".count)
        return name.isEmpty ? nil : .infected(String(name))
    }
}
