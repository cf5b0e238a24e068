import Foundation
import Kernel
import Storage

/// What an agency has open, counted for its leaders.
package struct Overview: Sendable, Hashable {
    package private(set) var open = 0
    package private(set) var overdue = 0
    package private(set) var dueToday = 0
    package private(set) var waiting = 0
    package private(set) var byProcedure: [String: Load] = [:]
    /// By officer's name; "" for what nobody has in hand.
    package private(set) var byOfficer: [String: Load] = [:]
    /// Open dossiers by age since filing.
    package private(set) var byAge: [Age: Int] = [:]

    /// How much, and how much of it late.
    package struct Load: Sendable, Hashable {
        package var open = 0
        package var overdue = 0
    }

    /// Days since filing, in the bands that leaders ask for.
    package enum Age: Int, Sendable, Hashable, CaseIterable {
        case upTo3 = 3, upTo7 = 7, upTo15 = 15, upTo30 = 30
        case older = 100_000

        init(days: Int) {
            self = Age.allCases.first { days <= $0.rawValue } ?? .older
        }
    }

    mutating func add(_ row: Row, now: Date, endOfToday: Date) throws {
        let attention: Date = try row.get("attention_at")
        let submitted: Date = try row.get("submitted_at")
        let isLate = attention <= now
        open += 1
        if isLate { overdue += 1 } else if attention <= endOfToday { dueToday += 1 }
        let stage: String = try row.get("stage")
        if Stage(rawValue: stage)?.waitsFor == .applicant, stage != Stage.decided.rawValue { waiting += 1 }
        byProcedure[try row.get("procedure"), default: Load()].add(late: isLate)
        byOfficer[try row.getOptional("assignee_name") ?? "", default: Load()].add(late: isLate)
        byAge[Age(days: VietnamTime.day(of: submitted).days(until: VietnamTime.day(of: now))), default: 0] += 1
    }
}

extension Overview.Load {
    fileprivate mutating func add(late: Bool) {
        open += 1
        if late { overdue += 1 }
    }
}
