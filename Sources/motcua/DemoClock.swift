import Foundation
import Kernel

/// A demo's own time, so that journeys of other days can be walked through.
enum DemoClock {
    /// The moment that the file names, Vietnam time; `nil` where it can't be read.
    static func moment(in file: String) -> Date? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        return moment(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Reads "2026-03-02T09:00", Vietnam time.
    static func moment(_ text: String) -> Date? {
        let parts = text.split(separator: "T").map(String.init)
        guard parts.count == 2, let day = CivilDay(iso: parts[0]), let time = ClockTime(parts[1]) else { return nil }
        return VietnamTime.date(day, time)
    }
}
