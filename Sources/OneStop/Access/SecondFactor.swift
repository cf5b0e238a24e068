package import Foundation

/// What an officer signs in with beside the password: a secret on the phone, and how often it was guessed wrong.
package struct SecondFactor: Sendable, Hashable {
    package let secret: [UInt8]
    /// `nil` until a first code proved that the phone has the secret.
    package let confirmedAt: Date?
    /// The half minute of the last code that was taken.
    package let lastStep: Int
    /// Wrong codes since the last right one.
    package let failures: Int
    package let lockedUntil: Date?

    package init(secret: [UInt8], confirmedAt: Date?, lastStep: Int = 0, failures: Int = 0, lockedUntil: Date? = nil) {
        self.secret = secret
        self.confirmedAt = confirmedAt
        self.lastStep = lastStep
        self.failures = failures
        self.lockedUntil = lockedUntil
    }

    /// Wrong codes in a row before it is shut, and for how long.
    ///
    /// - Source: OWASP ASVS 5.0 6.3.1; five tries of a million codes every quarter of an hour guess one in 5 years.
    package static let mostFailures = 5
    package static let lockTime: TimeInterval = 900

    /// What a typed code is worth.
    package enum Verdict: Sendable, Hashable {
        case right(step: Int)
        case wrong
        /// It was right, and was taken before.
        case used
        case locked(until: Date)
    }

    /// Judges a code: of this half minute or one beside it, newer than the last that was taken, unless shut.
    ///
    /// - Source: RFC 6238 section 5.2.
    package func judge(_ code: String, at now: Date) -> Verdict {
        if let lockedUntil, lockedUntil > now { return .locked(until: lockedUntil) }
        let totp = TOTP(secret: secret)
        let step = TOTP.step(at: now)
        let matching = [step - 1, step, step + 1].filter { Self.areEqual(totp.code(at: $0), code) }
        guard let last = matching.last else { return .wrong }
        return last > lastStep ? .right(step: last) : .used
    }

    /// Until when it is shut after one more wrong code; `nil` where it stays open.
    package func lock(afterFailureAt now: Date) -> Date? {
        failures + 1 >= Self.mostFailures ? now.addingTimeInterval(Self.lockTime) : nil
    }

    /// Takes the same time wherever the texts differ.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
