import Foundation
import Kernel
import Storage

extension FigureSlice {
    /// What its dossiers fulfil, as the end of a `WHERE` of one agency.
    func condition(now: Date, endOfToday: Date) -> SQL {
        "\(core(now: now, endOfToday: endOfToday)) \(narrowing(now: now))"
    }

    /// By what its list is sorted: what is due first, or what happened first.
    var order: SQL {
        switch figure {
        case .open, .dueToday, .late: "attention_at"
        case .received: "submitted_at"
        case .decided: "decided_at"
        }
    }

    private func core(now: Date, endOfToday: Date) -> SQL {
        let (from, to) = (Self.start(of: days.lowerBound), Self.start(of: days.upperBound.adding(days: 1)))
        return switch figure {
        case .open: "is_open = 1"
        case .dueToday: "is_open = 1 AND attention_at > \(now) AND attention_at <= \(endOfToday)"
        case .late: "is_open = 1 AND attention_at <= \(now)"
        case .received: "submitted_at >= \(from) AND submitted_at < \(to)"
        case .decided: "decided_at >= \(from) AND decided_at < \(to)"
        }
    }

    private func narrowing(now: Date) -> SQL {
        var sql: SQL = ""
        if let procedure { sql = "\(sql) AND procedure = \(procedure)" }
        if let holder { sql = "\(sql) AND \(whose(holder))" }
        if let age, figure != .decided {
            let today = VietnamTime.day(of: now)
            // Through COALESCE: the age narrows, the list's own order leads.
            if age != .older {
                sql = "\(sql) AND COALESCE(submitted_at, 0) >= \(Self.start(of: today.adding(days: -age.rawValue)))"
            }
            if let younger = age.younger {
                sql = "\(sql) AND COALESCE(submitted_at, 0) < \(Self.start(of: today.adding(days: -younger.rawValue)))"
            }
        }
        if let outcome, figure == .decided { sql = "\(sql) AND \(Punctuality.outcome) = \(outcome.rawValue)" }
        return sql
    }

    private func whose(_ holder: Holder) -> SQL {
        switch (figure, holder) {
        case (.decided, .nobody): "handler IS NULL"
        case (.decided, .officer(let id)): "handler = \(id)"
        case (_, .nobody): "assignee IS NULL"
        case (_, .officer(let id)): "assignee = \(id)"
        }
    }

    static func start(of day: CivilDay) -> Date { VietnamTime.date(day, ClockTime(ofDay: 0)) }
}

extension Overview.Age {
    /// The band before it; `nil` for the first.
    var younger: Overview.Age? {
        Overview.Age.allCases.firstIndex(of: self).flatMap { $0 > 0 ? Overview.Age.allCases[$0 - 1] : nil }
    }
}
