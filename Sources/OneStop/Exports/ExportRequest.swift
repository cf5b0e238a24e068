package import Foundation
package import Kernel
import Storage

/// One officer's wish to take a long list out, and what another said to it.
///
/// Approved, it opens that very file (kind, agency, period, narrowing) to that officer for a day.
package struct ExportRequest: Sendable, Hashable {
    package let id: ID<ExportRequest>
    package let agency: String
    package let kind: ExportKind
    package let address: String
    /// How many lines the file had when it was asked for.
    package let lines: Int
    package let reason: String
    package let asker: Person
    /// The asker led the agency: then its administrator may decide, or a lonely head could never take anything out.
    package let isHeads: Bool
    package let askedAt: Date
    package let decision: Decision?
    package let isWithdrawn: Bool
    /// When the file was last taken.
    package let takenAt: Date?

    package struct Decision: Sendable, Hashable {
        package let isApproval: Bool
        package let by: Person
        package let at: Date
        /// What the head said; empty only with an approval.
        package let words: String
    }

    package enum Standing: Sendable, Hashable {
        case waiting
        /// Nobody decided in time.
        case lapsed
        case approved(until: Date)
        /// The day of an approval is over.
        case over
        case refused, withdrawn
    }

    /// How long a request waits, and how long an approval holds.
    static let patience: TimeInterval = 7 * 86_400
    static let validity: TimeInterval = 86_400
    /// Waiting requests of one person.
    static let most = 20

    package func standing(at now: Date) -> Standing {
        if isWithdrawn { return .withdrawn }
        guard let decision else { return now < askedAt.addingTimeInterval(Self.patience) ? .waiting : .lapsed }
        guard decision.isApproval else { return .refused }
        let end = decision.at.addingTimeInterval(Self.validity)
        return now < end ? .approved(until: end) : .over
    }

    /// Whether the approval is for a file of so many lines: some come in between asking and taking.
    func covers(_ lines: Int) -> Bool { lines <= self.lines + max(50, self.lines / 10) }

    /// Whether that account may decide on it: another person who leads the agency, or sees to it where a head asked.
    package func mayBeDecided(by account: Account) -> Bool {
        guard account.id != asker.account else { return false }
        let roles = account.posts.filter { $0.agency == agency }.map(\.role)
        return roles.contains(.agencyHead) || isHeads && roles.contains(.agencyAdministrator)
    }
}

extension ExportRequest {
    static let columns: SQL = """
        id, agency, kind, address, lines, reason, asker, asker_name, is_head, asked_at, state, decider, decider_name,
        decided_at, words, taken_at
        """

    init(row: Row) throws {
        id = try row.get("id")
        agency = try row.get("agency")
        kind = try row.get("kind")
        address = try row.get("address")
        lines = try row.get("lines")
        reason = try row.get("reason")
        asker = Person(account: try row.get("asker"), name: try row.get("asker_name"))
        isHeads = try row.get("is_head") as Int == 1
        askedAt = try row.get("asked_at")
        let state: String = try row.get("state")
        isWithdrawn = state == "withdrawn"
        let decider: ID<Account>? = try row.getOptional("decider")
        decision = try decider.map { decider in
            Decision(
                isApproval: state == "approved", by: Person(account: decider, name: try row.get("decider_name")),
                at: try row.get("decided_at"), words: try row.get("words"))
        }
        takenAt = try row.getOptional("taken_at")
    }
}
