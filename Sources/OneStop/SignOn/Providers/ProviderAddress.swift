import Foundation
import Kernel

/// Rules for addresses of providers, and how values are put into them.
package enum ProviderAddress {
    /// https, or on the same machine http too, without a name or password and without a fragment.
    package static func isSafe(_ text: String, plain mayBePlain: Bool) -> Bool {
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.fragment == nil
        else { return false }
        return parts.scheme == "https" || mayBePlain && parts.scheme == "http" && isLoopback(text)
    }

    /// Whether it never leaves this machine.
    package static func isLoopback(_ text: String) -> Bool {
        ["127.0.0.1", "::1", "[::1]", "localhost"].contains(URLComponents(string: text)?.host ?? "")
    }

    static func adding(_ values: [(String, String)], to address: String) -> String {
        address + (address.contains("?") ? "&" : "?") + FormFields.encoded(values)
    }
}
