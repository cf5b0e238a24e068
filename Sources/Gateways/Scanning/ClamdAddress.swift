/// Where clamd listens: "unix:/run/clamav/clamd.ctl" or "127.0.0.1:3310".
package enum ClamdAddress: Sendable, Hashable {
    case unix(String)
    case tcp(host: String, port: String)

    package init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst("unix:".count))
            guard path.hasPrefix("/"), path.utf8.count < 108 else { return nil }
            self = .unix(path)
            return
        }
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let host = text[..<colon].drop { $0 == "[" }.prefix { $0 != "]" }
        guard !host.isEmpty, let port = UInt16(text[text.index(after: colon)...]), port > 0 else { return nil }
        self = .tcp(host: String(host), port: "\(port)")
    }
}
