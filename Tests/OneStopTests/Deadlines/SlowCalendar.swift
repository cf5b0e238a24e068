import Foundation
import TestKit

/// Vietnamese office time told once more from the raw file, in the slowest and most obvious way: a list of days, walked
/// one by one, minutes one by one. Shares no arithmetic with the product.
struct SlowCalendar {
    struct Day {
        let year: Int
        let month: Int
        let day: Int
        /// Minutes of the day in which the office is open, from and to.
        let spans: [(from: Int, to: Int)]

        var isOpen: Bool { !spans.isEmpty }
        var closing: Int { spans.last?.to ?? 0 }
    }

    /// A pause between two instants, each a number of a day and a minute of it.
    typealias Instant = (day: Int, minute: Int)
    typealias Stop = (from: Instant, to: Instant)

    /// From 1 January 2014, a Wednesday, to the end of 2028.
    let days: [Day]

    /// `week` tells the opening minutes of Monday to Sunday.
    init(week: [[(from: Int, to: Int)]]) throws {
        let file = try String(contentsOf: Place.province.appending(path: "calendar.csv"), encoding: .utf8)
        var special: [String: String] = [:]
        for line in file.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: ",")
            special[String(columns[0])] = String(columns[1])
        }
        let fullest = week.max { Self.minutes($0) < Self.minutes($1) } ?? []
        var days: [Day] = []
        var weekday = 2  // Wednesday
        for year in 2014...2028 {
            for month in 1...12 {
                for day in 1...Self.length(of: month, in: year) {
                    let name = String(format: "%04d-%02d-%02d", year, month, day)
                    let spans =
                        switch special[name] {
                        case "holiday": [(from: Int, to: Int)]()
                        case "makeup-workday": fullest
                        default: week[weekday]
                        }
                    days.append(Day(year: year, month: month, day: day, spans: spans))
                    weekday = (weekday + 1) % 7
                }
            }
        }
        self.days = days
    }

    private static func minutes(_ spans: [(from: Int, to: Int)]) -> Int { spans.reduce(0) { $0 + $1.to - $1.from } }

    static func length(of month: Int, in year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    func isOpen(_ at: Instant) -> Bool {
        for span in days[at.day].spans where span.from <= at.minute && at.minute < span.to { return true }
        return false
    }

    func next(_ at: Instant) -> Instant { at.minute == 1_439 ? (at.day + 1, 0) : (at.day, at.minute + 1) }

    /// The first minute of office time from then on.
    func opening(from at: Instant) -> Instant {
        var at = at
        while !isOpen(at) { at = next(at) }
        return at
    }

    /// Past the cut-off, and before closing, the day is over.
    func start(_ at: Instant, cutoff: Int?) -> Instant {
        if let cutoff, at.minute > cutoff, days[at.day].isOpen, at.minute < days[at.day].closing {
            return opening(from: (at.day, days[at.day].closing))
        }
        return at
    }
}
