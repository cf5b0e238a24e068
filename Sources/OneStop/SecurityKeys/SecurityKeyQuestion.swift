import Foundation
import Kernel
import Storage

/// What a browser is asked to have signed: 32 random bytes for one visit, one purpose, once, and for five minutes.
package struct SecurityKeyQuestion: Sendable, Hashable {
    package let challenge: String
    /// Keys that may answer, or, for a new one, that are there already.
    package let credentials: [String]

    /// What the answer is for; an answer for one opens nothing else.
    package enum Purpose: String, Sendable, Hashable {
        case adding, proving
        case signingIn = "signing_in"
    }

    /// - Source: WebAuthn Level 2 section 13.4.3; the time is longer than the longest that a browser waits.
    static let lifetime: TimeInterval = 300
    /// Questions that were never answered are forgotten after that.
    private static let age: TimeInterval = 3_600

    /// How an answer's challenge stands.
    enum Standing: Sendable, Hashable {
        case asked, late, unknown
    }

    /// Asks for that purpose in that visit.
    static func ask(
        _ purpose: Purpose, in visit: ID<Session>, of keys: [SecurityKey], at now: Date, in tx: Transaction
    ) throws -> SecurityKeyQuestion {
        var random = SystemRandomNumberGenerator()
        let challenge = Base64URL.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        try tx.run("DELETE FROM security_key_questions WHERE asked_at < \(now.addingTimeInterval(-age))")
        try tx.run(
            """
            INSERT INTO security_key_questions (challenge, session, purpose, asked_at)
            VALUES (\(challenge), \(visit), \(purpose), \(now))
            """)
        return SecurityKeyQuestion(challenge: challenge, credentials: keys.map(\.credential))
    }

    /// Takes the question away, so that it is answered once, whatever the answer is worth.
    static func take(
        _ challenge: String, for purpose: Purpose, in visit: ID<Session>, at now: Date, in tx: Transaction
    ) throws -> Standing {
        let asked: Date? = try tx.value(
            """
            SELECT asked_at
            FROM security_key_questions
            WHERE challenge = \(challenge) AND session = \(visit) AND purpose = \(purpose) \(.forUpdate)
            """)
        guard let asked, try tx.run("DELETE FROM security_key_questions WHERE challenge = \(challenge)") == 1 else {
            return .unknown
        }
        return now.timeIntervalSince(asked) < lifetime ? .asked : .late
    }
}

extension SecurityKeyQuestion.Purpose: SQLBindable, SQLReadable {}
