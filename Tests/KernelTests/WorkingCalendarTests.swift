import Foundation
import Kernel
import TestKit
import Testing

@Suite("Working time")
struct WorkingCalendarTests {
    let calendar = Holidays.calendar

    @Test("the calendar speaks of each year from 2015 to 2026")
    func years() throws {
        let years = try #require(Holidays.quangNam.years)
        #expect(years.contains(2015) && years.contains(2026))
    }

    @Test("a make-up Saturday is worked, a swapped weekday isn't")
    func swaps() {
        #expect(calendar.isWorkingDay(Moment.day("04/05/2024")))
        #expect(!calendar.isWorkingDay(Moment.day("29/04/2024")))
        #expect(calendar.isWorkingDay(Moment.day("25/04/2015")))
    }

    @Test(
        "what comes before opening, at lunch or after closing counts from the next opening",
        arguments: [
            ("18/01/2016 06:00", "18/01/2016, 07:00"), ("18/01/2016 09:15", "18/01/2016, 09:15"),
            ("18/01/2016 11:30", "18/01/2016, 13:30"), ("18/01/2016 17:00", "19/01/2016, 07:00"),
            ("22/01/2016 20:00", "25/01/2016, 07:00"), ("08/02/2016 09:00", "15/02/2016, 07:00"),
        ])
    func start(typed: String, counted: String) {
        #expect(Moment.text(calendar.normaliseStart(Moment.at(typed))) == counted)
    }

    @Test("minutes added are minutes measured, for 500 random instants of twelve years")
    func addAndMeasure() {
        var dice = Dice(1)
        let first = Moment.at("02/01/2015 07:00")
        for _ in 0..<500 {
            let start = first.addingTimeInterval(Double(Int.random(in: 0..<11 * 365 * 1_440, using: &dice)) * 60)
            let minutes = Int.random(in: 1...20_000, using: &dice)
            let end = calendar.adding(workingMinutes: minutes, to: start)
            #expect(calendar.workingMinutes(from: start, to: end) == minutes, "\(Moment.text(start)) + \(minutes)")
        }
    }

    @Test("working days added are working days counted, the first day aside")
    func addAndCount() {
        var dice = Dice(2)
        for _ in 0..<300 {
            let start = Moment.day("05/01/2015").adding(days: Int.random(in: 0..<4_000, using: &dice))
            let count = Int.random(in: 0...60, using: &dice)
            let end = calendar.adding(workingDays: count, to: start)
            #expect(calendar.workingDays(after: start, through: end) == count)
            #expect(count == 0 || calendar.isWorkingDay(end))
        }
    }

    @Test("every fault of a calendar file is told at once, each with its line")
    func faults() throws {
        let csv = """
            date,kind,name
            2016-01-01,holiday,Tết Dương lịch
            2016-02-30,holiday,Không có ngày này
            2016-01-01,holiday,Lại một lần
            2016-05-03,makeup-workday,Thứ Ba
            2016-09-02,feast,Quốc khánh
            2016-09-05,holiday,
            2019-01-01,holiday,Tết Dương lịch
            """
        let fault = #expect(throws: CalendarFault.self) { try HolidayCalendar(csv: csv) }
        #expect(fault?.faults.map(\.line) == [3, 4, 5, 6, 7, 8, 8])
    }

    @Test("hours that overlap are no hours")
    func overlap() throws {
        let morning = try #require(ClockSpan("07:00-11:30"))
        let noon = try #require(ClockSpan("11:00-13:00"))
        #expect(OfficeHours([.monday: [morning, noon]]) == nil)
        #expect(OfficeHours([:]) == nil)
        #expect(ClockSpan("11:00-11:00") == nil)
    }
}
