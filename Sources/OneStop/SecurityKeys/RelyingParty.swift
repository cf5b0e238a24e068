import Foundation

/// The site as security keys know it: they sign for its name and for no other, whatever a page looks like.
package struct RelyingParty: Sendable, Hashable {
    /// The host's name alone.
    package let id: String
    /// Scheme, name and port, as a browser writes them.
    package let origin: String
    /// Name and port, as requests name their host.
    package let authority: String

    /// SHA-256 of the id, as keys write it.
    var digest: [UInt8] { SHA256Bytes.of(Array(id.utf8)) }

    /// Takes the site's public address; `nil` where browsers offer no keys: without TLS, but for the own machine, and at an
    /// address in numbers.
    ///
    /// - Source: WebAuthn Level 2 section 5.1.3, step 8; W3C Secure Contexts section 3.1.
    package init?(publicAddress: String) {
        guard let parts = URLComponents(string: publicAddress), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), parts.user == nil
        else { return nil }
        let isHere = host == "localhost" || host.hasSuffix(".localhost")
        guard scheme == "https" || scheme == "http" && isHere, isHere || Self.isName(host) else { return nil }
        let port = parts.port.flatMap { $0 == (scheme == "https" ? 443 : 80) ? nil : ":\($0)" } ?? ""
        id = host
        authority = host + port
        origin = "\(scheme)://\(host)\(port)"
    }

    /// Whether a request that names that host is for these pages.
    package func isReached(as host: String) -> Bool {
        let usual = origin.hasPrefix("https:") ? ":443" : ":80"
        return host.lowercased() == authority || host.lowercased() == authority + usual
    }

    private static func isName(_ host: String) -> Bool {
        host.split(separator: ".").last?.contains { $0.isLetter } == true && !host.contains(":")
    }
}
