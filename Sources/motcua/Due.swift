import ArgumentParser
import Foundation
import Kernel
import OneStop

/// Computes by when an agency must answer and decide, and shows how: each day, counted or not, and why.
struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compute a due date and print its derivation.",
        discussion: """
            The clock is Vietnam's. Without --agency the week is Monday to Friday, 07:00-11:30 and 13:30-17:00.

              motcua due --accepted 2016-01-18T09:15 --working-days 3
              motcua due --submitted 2016-02-05T16:30 --accepted 2016-02-15T10:00 --working-days 3
              motcua due --accepted 2016-03-07T08:00 --working-days 10 --pause 2016-03-10T15:00/2016-03-15T09:00
              motcua due --accepted 2015-04-24T15:20 --cut-off 15:00 --working-hours 8
            """)

    @Option(help: "When an online filing came in: 2016-02-05T16:30. Prints by when it must be answered.")
    var submitted: String?

    @Option(help: "When the dossier was accepted: 2024-04-24T09:00.")
    var accepted: String?

    @Option(help: "Limit in working days.")
    var workingDays: Int?

    @Option(help: "Limit in calendar days.")
    var days: Int?

    @Option(help: "Limit in working hours.")
    var workingHours: Int?

    @Option(help: "Limit in months.")
    var months: Int?

    @Option(help: "A suspension, from/to: 2016-03-10T15:00/2016-03-15T09:00. May be repeated.")
    var pause: [String] = []

    @Option(help: "What is accepted later in the day begins with the next working day: 15:00.")
    var cutOff: String?

    @Flag(help: "After the last suspension the whole limit begins anew, as some agencies counted before 2018.")
    var restart = false

    @Option(help: "Count by that agency's hours; its slug in the province's folder.")
    var agency: String?

    @Option(help: "Take limit and cut-off from that procedure of the province's folder.")
    var procedure: String?

    @Option(help: "The province's folder, with --agency and --procedure.")
    var province: String = "Provinces/quang-nam"

    @Option(help: "The calendar of holidays and make-up days, where no agency is named.")
    var calendar: String = "Provinces/quang-nam/calendar.csv"

    @Option(help: "Language of the explanation: vi or en.")
    var language: Language = .vi

    func run() async throws {
        let explanation = try explanation()
        guard explanation.submitted != nil || explanation.accepted != nil else {
            throw ValidationError("Give --accepted, --submitted, or both.")
        }
        explanation.lines(Phrasebook.standard.wording(language)).forEach { print($0) }
    }

    private func explanation() throws -> DueExplanation {
        let catalogue = agency == nil && procedure == nil ? nil : try loaded()
        var explanation = DueExplanation(calendar: try working(in: catalogue))
        explanation.submitted = try submitted.map { try instant($0, of: "--submitted") }
        explanation.accepted = try accepted.map { try instant($0, of: "--accepted") }
        let rule = try declared(in: catalogue)
        explanation.limit = try limit() ?? rule?.limit
        if explanation.accepted != nil, explanation.limit == nil {
            throw ValidationError("Give one of --working-days, --days, --working-hours, --months, or --procedure.")
        }
        explanation.pauses = try pause.map(suspension).sorted { $0.from < $1.from }
        explanation.cutoff = try cutOff.map(time) ?? rule?.cutoff
        explanation.restarts = restart
        return explanation
    }

    private func limit() throws -> TimeLimit? {
        let given = [
            (workingDays, TimeLimit.Unit.workingDays), (days, .days), (workingHours, .workingHours), (months, .months),
        ].filter { $0.0 != nil }
        guard let (value, unit) = given.first else { return nil }
        guard given.count == 1, let value, let limit = TimeLimit(value: value, unit: unit) else {
            throw ValidationError("Give one of --working-days, --days, --working-hours, --months, from 1 to 10000.")
        }
        return limit
    }

    private func time(_ text: String) throws -> ClockTime {
        guard let time = ClockTime(text) else { throw ValidationError("--cut-off \(text): write a time as 15:00.") }
        return time
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

    private func loaded() throws -> Catalogue {
        guard let catalogue = CatalogueLoader.load(province).catalogue else {
            throw ValidationError("\(province): is no sound province's folder; motcua check says why.")
        }
        return catalogue
    }

    private func declared(in catalogue: Catalogue?) throws -> TimeRule? {
        guard let procedure else { return nil }
        guard let rule = catalogue?.procedure(procedure)?.time else {
            throw ValidationError("--procedure \(procedure): the province has none of that name.")
        }
        return rule
    }

    private func working(in catalogue: Catalogue?) throws -> WorkingCalendar {
        guard let agency else {
            return WorkingCalendar(holidays: try catalogue?.province.holidays ?? holidays(), hours: .standard)
        }
        guard let catalogue, let known = catalogue.agency(agency) else {
            throw ValidationError("--agency \(agency): the province has none of that name.")
        }
        return catalogue.calendar(of: known)
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
