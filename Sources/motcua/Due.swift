import ArgumentParser
import Foundation
import Kernel
import OneStop

/// Computes a due date and shows how: each day, counted or not, and why.
struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compute a due date and print its derivation.")

    @Option(help: "When the dossier was accepted, Vietnam time: 2024-04-24T09:00.")
    var accepted: String

    @Option(help: "Limit in working days.")
    var workingDays: Int?

    @Option(help: "Limit in calendar days.")
    var days: Int?

    @Option(help: "Limit in working hours.")
    var workingHours: Int?

    @Option(help: "A suspension, from/to: 2016-03-10T15:00/2016-03-15T09:00. May be repeated.")
    var pause: [String] = []

    @Option(help: "The calendar of holidays and make-up days.")
    var calendar: String = "Provinces/quang-nam/calendar.csv"

    func run() async throws {
        let working = WorkingCalendar(holidays: try holidays(), hours: .standard)
        let start = try instant(accepted, of: "--accepted")
        let due = Deadline.due(from: start, limit: try limit(), pauses: try pause.map(suspension), calendar: working)
        for day in due.derivation {
            let count = day.count.map(String.init) ?? "–"
            print("\(day.day.vietnamese)  \(day.day.weekday.short)  \(count.padded(to: 4))  \(day.reason.words)")
        }
        print("Hạn: \(VietnamTime.day(of: due.at).weekday.long) \(VietnamTime.stamp(due.at))")
    }

    private func limit() throws -> TimeLimit {
        let given = [
            workingDays.flatMap { TimeLimit(value: $0, unit: .workingDays) },
            days.flatMap { TimeLimit(value: $0, unit: .days) },
            workingHours.flatMap { TimeLimit(value: $0, unit: .workingHours) },
        ].compactMap { $0 }
        guard let limit = given.first, given.count == 1 else {
            throw ValidationError("Give one of --working-days, --days, --working-hours, from 1 to 10000.")
        }
        return limit
    }

    private func instant(_ text: String, of option: String) throws -> Date {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = CivilDay(iso: String(parts[0])), let time = ClockTime(String(parts[1])) else {
            throw ValidationError("\(option) \(text): write a day and a time as 2024-04-24T09:00.")
        }
        return VietnamTime.date(day, time)
    }

    private func suspension(_ text: String) throws -> Pause {
        let parts = text.split(separator: "/").map(String.init)
        guard parts.count == 2 else { throw ValidationError("--pause \(text): write from/to.") }
        let (from, to) = (try instant(parts[0], of: "--pause"), try instant(parts[1], of: "--pause"))
        guard from <= to else { throw ValidationError("--pause \(text): it ends before it begins.") }
        return Pause(from: from, to: to)
    }

    private func holidays() throws -> HolidayCalendar {
        guard let text = try? String(contentsOfFile: calendar, encoding: .utf8) else {
            throw ValidationError("\(calendar): can't be read; name the file with --calendar.")
        }
        do throws(CalendarFault) {
            return try HolidayCalendar(csv: text)
        } catch {
            let lines = error.faults.map { "\(calendar):\($0.line): \($0.code)" }
            throw ValidationError(lines.joined(separator: "\n"))
        }
    }
}

extension DerivedDay.Reason {
    fileprivate var words: String {
        switch self {
        case .start: "ngày bắt đầu, không tính"
        case .working: "ngày làm việc"
        case .makeup(let name): "ngày làm bù (\(name))"
        case .weekend: "ngày nghỉ cuối tuần"
        case .holiday(let name): name
        case .paused: "tạm dừng, chờ bổ sung"
        case .calendar: "ngày lịch"
        case .moved: "chuyển sang ngày làm việc kế tiếp"
        case .extended: "ngày gia hạn"
        }
    }
}

extension Weekday {
    fileprivate var short: String { ["T2", "T3", "T4", "T5", "T6", "T7", "CN"][rawValue - 1] }

    fileprivate var long: String {
        ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"][rawValue - 1]
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
