import Kernel
import TestKit
import Testing

@Suite("Calendars as texts")
struct CalendarTextTests {
    @Test("what was written is read again, and tells calendars apart")
    func roundTrip() throws {
        let read = HolidayCalendar(text: Holidays.quangNam.text)
        #expect(read == Holidays.quangNam)
        #expect(WorkingCalendar(holidays: read, hours: .standard).fingerprint == Holidays.calendar.fingerprint)
        let span = try #require(ClockSpan("08:00-12:00"))
        let hours = try #require(OfficeHours([.monday: [span]]))
        #expect(WorkingCalendar(holidays: read, hours: hours).fingerprint != Holidays.calendar.fingerprint)
    }

    @Test("a change is a day that is worked otherwise, not one that is named otherwise")
    func changes() {
        let day = Moment.day("19/01/2016")
        let (old, named, off) = (
            HolidayCalendar([:]), HolidayCalendar([day: DayNote(kind: .holiday, name: "A")]),
            HolidayCalendar([day: DayNote(kind: .holiday, name: "B")])
        )
        let days = day.adding(days: -3)...day.adding(days: 3)
        #expect(off.changes(from: named, within: days) == [])
        #expect(off.changes(from: old, within: days) == [DayChange(day: day, now: .holiday, name: "B")])
        #expect(old.changes(from: off, within: days) == [DayChange(day: day, now: nil, name: "B")])
    }
}
