import Foundation

/// The other end as limits count it: an IPv4 address, or the network of an IPv6 one, since one line has 2^64 of those.
enum RemoteAddress {
    static func key(of text: String) -> String {
        guard text.contains(":") else { return text }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, text, &bytes) == 1 else { return text }
        let octets = withUnsafeBytes(of: bytes) { Array($0) }
        if octets.prefix(10).allSatisfy({ $0 == 0 }), octets[10] == 0xFF, octets[11] == 0xFF {
            return octets.suffix(4).map { "\($0)" }.joined(separator: ".")
        }
        return octets.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
}
