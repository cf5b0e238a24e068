/// Everything wrong with a calendar file, each with its line.
package struct CalendarFault: Error, Hashable, Sendable {
    package let faults: [Fault]

    package struct Fault: Hashable, Sendable {
        /// From 1, the heading included.
        package let line: Int
        package let code: Code
    }

    package enum Code: Hashable, Sendable {
        case missingHeading
        case wrongColumns
        case notADay(String)
        case unknownKind(String)
        case missingName
        case duplicate(CivilDay)
        /// A year between the first and the last has no line: most likely forgotten.
        case missingYear(Int)
        case makeupOnWorkday(CivilDay)
    }
}

extension HolidayCalendar {
    /// Reads `date,kind,name[,…]` lines under that heading; names may stand in double quotes.
    ///
    /// - Throws: `CalendarFault` with every fault of the file.
    package init(csv: String) throws(CalendarFault) {
        var notes: [CivilDay: DayNote] = [:]
        var faults: [CalendarFault.Fault] = []
        let lines = csv.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.first?.hasPrefix("date,kind,name") != true { faults.append(.init(line: 1, code: .missingHeading)) }
        for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
            do throws(Reason) {
                let (day, note) = try Self.entry(CSVLine.fields(of: line))
                if notes[day] != nil { throw Reason(code: .duplicate(day)) }
                notes[day] = note
            } catch {
                faults.append(.init(line: index + 1, code: error.code))
            }
        }
        faults += Self.gaps(in: notes).map { .init(line: lines.count, code: .missingYear($0)) }
        guard faults.isEmpty else { throw CalendarFault(faults: faults) }
        self.init(notes)
    }

    private struct Reason: Error {
        let code: CalendarFault.Code
    }

    private static func entry(_ fields: [String]) throws(Reason) -> (CivilDay, DayNote) {
        guard fields.count >= 3 else { throw Reason(code: .wrongColumns) }
        guard let day = CivilDay(iso: fields[0]) else { throw Reason(code: .notADay(fields[0])) }
        guard let kind = DayNote.Kind(rawValue: fields[1]) else { throw Reason(code: .unknownKind(fields[1])) }
        guard !fields[2].isEmpty else { throw Reason(code: .missingName) }
        if kind == .makeupWorkday, !day.weekday.isWeekend { throw Reason(code: .makeupOnWorkday(day)) }
        return (day, DayNote(kind: kind, name: fields[2]))
    }

    private static func gaps(in notes: [CivilDay: DayNote]) -> [Int] {
        let years = Set(notes.filter { $0.value.kind == .holiday }.keys.map(\.year))
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last).filter { !years.contains($0) }
    }
}
