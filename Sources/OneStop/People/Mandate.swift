package import Foundation
package import Kernel
import Storage

/// That one person may file for another: within a scope, until a day.
package struct Mandate: Sendable, Hashable {
    package let id: ID<Mandate>
    /// Who files.
    package let holder: Person
    /// Who is filed for: name, number of the card, where news goes.
    package let name: String
    package let number: String
    package let contact: Login
    /// The one procedure it is for; `nil` for any.
    package let procedure: String?
    /// The last day on which something new is filed.
    package let until: CivilDay
    package let basis: Basis
    package let paper: FileReference?
    /// The account of who is filed for, once it is known to be that person's.
    package let represented: ID<Account>?
    package let madeAt: Date
    package let confirmedAt: Date?
    package let endedAt: Date?

    /// What it rests on; stored by its raw value, in filings too.
    package enum Basis: String, Sendable, Hashable, Codable, SQLBindable, SQLReadable {
        /// The person gave a code that went to their own phone or address.
        case code
        /// A signed paper, which the officer looks at.
        case paper
    }

    /// Where it stands.
    package enum Standing: Sendable, Hashable { case awaiting, standing, over, ended }

    package func standing(on day: CivilDay) -> Standing {
        if endedAt != nil { return .ended }
        if confirmedAt == nil { return .awaiting }
        return day > until ? .over : .standing
    }

    /// Something new of that procedure may be filed under it on that day.
    package func covers(_ procedure: String, on day: CivilDay) -> Bool {
        standing(on: day) == .standing && (self.procedure == nil || self.procedure == procedure)
    }

    /// The furthest day, counted from when it is made.
    static let longestDays = 366
    /// Of one holder that have not ended.
    static let most = 50
}
