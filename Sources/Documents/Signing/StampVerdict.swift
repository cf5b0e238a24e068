import COpenSSL
package import Foundation

/// What a time stamp (RFC 3161) beside a signature is worth.
package enum StampVerdict: Sendable, Hashable {
    case none
    /// An authority that is trusted saw the signature no later than then.
    case holds(Date)
    /// Its signer's certificate is not one for time-stamping.
    case wrongPurpose
    /// It is not of an authority that is trusted here.
    case stranger
    /// It was given for something else.
    case otherContent
    case unreadable

    init(_ finding: motcua_finding) {
        switch Int(finding.stamp) {
        case Int(MOTCUA_STAMP_NONE): self = .none
        case Int(MOTCUA_STAMP_HOLDS) where finding.stamped_at >= 0:
            self = .holds(Date(timeIntervalSince1970: Double(finding.stamped_at)))
        case Int(MOTCUA_STAMP_PURPOSE): self = .wrongPurpose
        case Int(MOTCUA_STAMP_STRANGER): self = .stranger
        case Int(MOTCUA_STAMP_OTHER): self = .otherContent
        default: self = .unreadable
        }
    }
}
