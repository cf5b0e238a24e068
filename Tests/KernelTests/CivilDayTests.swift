import Foundation
import Kernel
import TestKit
import Testing

@Suite("Days")
struct CivilDayTests {
    @Test("every day of 400 years follows the one before, with the next weekday")
    func everyDay() throws {
        var day = Moment.day("01/01/1900")
        for _ in 0..<146_097 {
            let next = day.adding(days: 1)
            #expect(day < next)
            #expect(next.number == day.number + 1)
            #expect(next.weekday.rawValue % 7 == (day.weekday.rawValue + 1) % 7)
            #expect(CivilDay(iso: next.iso) == next)
            #expect(CivilDay(vietnamese: next.vietnamese) == next)
            day = next
        }
        #expect(day.vietnamese == "01/01/2300")
    }

    @Test("18 January 2016 was a Monday")
    func monday() { #expect(Moment.day("18/01/2016").weekday == .monday) }

    @Test(
        "a month on ends where the month ends",
        arguments: [
            ("31/01/2016", 1, "29/02/2016"), ("31/01/2015", 1, "28/02/2015"), ("30/11/2015", 3, "29/02/2016"),
            ("15/12/2015", 1, "15/01/2016"),
        ])
    func months(start: String, count: Int, end: String) {
        #expect(Moment.day(start).adding(months: count).vietnamese == end)
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "30/02/2016", "29/02/2015", "00/01/2016", "1/13/2016", "2016", "", "a/b/c", "01/01/20166", "-1/01/2016",
        ])
    func noDay(text: String) { #expect(CivilDay(vietnamese: text) == nil) }

    @Test("the day in Việt Nam begins at 17:00 UTC, before 1970 too")
    func midnight() throws {
        for text in ["2016-01-17T17:00:00Z", "1960-01-17T17:00:00Z"] {
            let midnight = try Date(text, strategy: .iso8601)
            #expect(VietnamTime.day(of: midnight).day == 18)
            #expect(VietnamTime.time(of: midnight).text == "00:00")
            #expect(VietnamTime.day(of: midnight.addingTimeInterval(-1)).day == 17)
            #expect(VietnamTime.time(of: midnight.addingTimeInterval(-1)).text == "23:59")
        }
    }
}
