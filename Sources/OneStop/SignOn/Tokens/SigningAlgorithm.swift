/// How tokens may be signed: public keys alone. `none` and HMAC have no case, so nothing can ask for them.
///
/// - Source: RFC 7518 section 3.1; RFC 8037 section 3.1; RFC 8725 section 3.1.
package enum SigningAlgorithm: String, Sendable, Hashable, CaseIterable {
    case rs256 = "RS256"
    case es256 = "ES256"
    case edDSA = "EdDSA"

    /// The kind of key that it takes.
    var keyType: String {
        switch self {
        case .rs256: "RSA"
        case .es256: "EC"
        case .edDSA: "OKP"
        }
    }
}
