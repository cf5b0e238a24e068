package import Foundation
import Kernel
import Storage

/// What an agency has open, counted for its leaders.
package struct Overview: Sendable, Hashable {
    package private(set) var open = 0
    package private(set) var overdue = 0
    package private(set) var dueToday = 0
    package private(set) var waiting = 0
    package private(set) var byProcedure: [String: Load] = [:]
    /// By who has it in hand.
    package private(set) var byOfficer: [FigureSlice.Holder: Load] = [:]
    /// Names of those officers.
    package private(set) var names: [FigureSlice.Holder: String] = [:]
    /// Open dossiers by age since filing.
    package private(set) var byAge: [Age: Int] = [:]

    /// How much, and how much of it late.
    package struct Load: Sendable, Hashable {
        package var open = 0
        package var overdue = 0
        /// Since when the longest of the late is late.
        package var oldestLate: Date?
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
        let lateSince = isLate ? attention : nil
        byProcedure[try row.get("procedure"), default: Load()].add(lateSince: lateSince)
        let holder = FigureSlice.Holder(try row.getOptional("assignee"))
        byOfficer[holder, default: Load()].add(lateSince: lateSince)
        names[holder] = try row.getOptional("assignee_name")
        byAge[Age(days: VietnamTime.day(of: submitted).days(until: VietnamTime.day(of: now))), default: 0] += 1
    }
}

extension Overview.Load {
    fileprivate mutating func add(lateSince since: Date?) {
        open += 1
        guard let since else { return }
        overdue += 1
        oldestLate = min(oldestLate ?? since, since)
    }
}
