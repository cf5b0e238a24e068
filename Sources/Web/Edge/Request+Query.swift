import Hummingbird

extension Request {
    /// The address's values as browsers send forms: percent escapes, and "+" for a blank.
    var query: [String: String] {
        let values = URLEncoded.values(of: Array((uri.query ?? "").utf8)) ?? [:]
        return values.compactMapValues(\.first)
    }
}
