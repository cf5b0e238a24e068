/// Why a witness doesn't sign.
///
/// - Source: C2SP tlog-witness v1.1.0, which answers 422 to a fork of the same size as well.
package enum WitnessRefusal: Error, Hashable {
    /// Not a request, or its old size is larger than its new one.
    case malformed
    /// The witness watches no log of that name.
    case unknownLog
    /// No key that is trusted for the log signed, or one signed something else.
    case notSigned
    /// The log starts from a tree other than the one that was signed last.
    case stale(known: Int)
    /// The log forgot or changed what it had: never signed, whatever follows.
    case inconsistent
    /// The witness's clock stands before its last signature.
    case clockBehind

    /// The HTTP status that says so.
    package var status: Int {
        switch self {
        case .malformed: 400
        case .notSigned: 403
        case .unknownLog: 404
        case .stale: 409
        case .inconsistent: 422
        case .clockBehind: 503
        }
    }
}
