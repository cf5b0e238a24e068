extension WorkingCalendar {
    /// Tells calendars apart: the same for equal ones, after each start and on each server.
    package var fingerprint: String { SHA256Digest.of(holidays.digest.hex + "\n" + hours.text).hex }
}

extension HolidayCalendar {
    /// "2016-02-08 holiday Tết" lines in the order of days.
    package var text: String { Self.text(of: days) }

    static func text(of days: [(day: CivilDay, note: DayNote)]) -> String {
        days.map { "\($0.day.iso) \($0.note.kind.rawValue) \($0.note.name)\n" }.joined()
    }

    /// Reads what `text` wrote; lines of another kind are left out.
    package init(text: String) {
        let notes = text.split(separator: "\n").compactMap { line -> (CivilDay, DayNote)? in
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3, let day = CivilDay(iso: parts[0]), let kind = DayNote.Kind(rawValue: parts[1])
            else { return nil }
            return (day, DayNote(kind: kind, name: parts[2]))
        }
        self.init(Dictionary(notes, uniquingKeysWith: { first, _ in first }))
    }

    /// The days that it says something else about than an earlier one did, in order.
    package func changes(from earlier: HolidayCalendar, within days: ClosedRange<CivilDay>) -> [DayChange] {
        let all = Set((self.days + earlier.days).map(\.day)).filter { days.contains($0) }
        return all.sorted().compactMap { day in
            let (now, before) = (note(on: day), earlier.note(on: day))
            guard now?.kind != before?.kind else { return nil }
            return DayChange(day: day, now: now?.kind, name: now?.name ?? before?.name ?? "")
        }
    }
}

extension OfficeHours {
    /// "1 07:00–11:30 13:30–17:00" lines, Monday first.
    package var text: String {
        Weekday.allCases.map { day in "\(day.rawValue) \(openings(on: day).map(\.text).joined(separator: " "))\n" }
            .joined()
    }
}
