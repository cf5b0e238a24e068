import Kernel

/// Values in an address.
extension Link {
    /// "?a=1&b=2" without the empty ones; values percent-encoded.
    static func query(_ pairs: [(String, String)]) -> String {
        let given = pairs.filter { !$0.1.isEmpty }
        return given.isEmpty ? "" : "?" + FormFields.encoded(given)
    }
}
