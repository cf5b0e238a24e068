import Foundation
import Storage

/// Codes of six digits that are sent to a phone or an address: ten minutes, five tries, kept as digests.
///
/// Each table of them has `code`, `expires_at` and `tries_left`; what a code is bound to lies in its digest.
///
/// - Source: OWASP ASVS 5.0 6.5.
enum OneTimeCode {
    static let lifetime: TimeInterval = 600
    static let tries = 5

    /// Any six digits, zeros in front too.
    static func make() -> String {
        let digits = String(Int.random(in: 0...999_999))
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Why the code of that digest is not taken; `nil` where it is the one in the row.
    ///
    /// `.wrongCode` costs a try, which the caller counts in its own row and commits.
    static func refusal(of digest: String, for row: Row, at now: Date) throws -> IdentityRefusal? {
        refusal(
            of: digest, for: try row.get("code"), until: try row.get("expires_at"),
            triesLeft: try row.get("tries_left"), at: now)
    }

    static func refusal(
        of digest: String, for expected: String, until expires: Date, triesLeft: Int, at now: Date
    ) -> IdentityRefusal? {
        guard expires > now else { return .codeExpired }
        guard triesLeft > 0 else { return .tooManyTries }
        return digest == expected ? nil : .wrongCode
    }
}
