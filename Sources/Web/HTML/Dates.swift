import Foundation
import Kernel
import OneStop

/// Dates, times and sizes as pages show them; always Việt Nam's time.
extension Wording {
    /// "Thứ Hai 18/01/2016", "Monday 18/01/2016"
    func day(_ day: CivilDay) -> String {
        "\(self(Phrase(computed: "weekday.\(day.weekday.rawValue)"))) \(day.vietnamese)"
    }

    /// "Thứ Hai 18/01/2016, 09:15"
    func moment(_ date: Date) -> String {
        "\(day(VietnamTime.day(of: date))), \(VietnamTime.time(of: date).text)"
    }

    /// "18/01, 09:15"
    func short(_ date: Date) -> String {
        "\(VietnamTime.day(of: date).dayAndMonth) \(VietnamTime.time(of: date).text)"
    }

    /// "2 ngày làm việc", "2 working days"
    func limit(_ limit: TimeLimit) -> String {
        self(Phrase(computed: "limit.\(limit.unit.rawValue)\(limit.value == 1 ? ".one" : "")"), ["n": "\(limit.value)"])
    }

    /// "96 KB", "1,1 MB"
    func size(_ bytes: Int) -> String {
        if bytes < 1_000_000 { return "\(max(1, bytes / 1_000)) KB" }
        let tenths = bytes / 100_000
        return "\(tenths / 10),\(tenths % 10) MB"
    }
}

/// `<time>` with its machine-readable form.
func time(_ date: Date, _ text: String) -> HTML {
    let (day, clock) = (VietnamTime.day(of: date), VietnamTime.time(of: date))
    return "<time datetime=\"\(day.iso)T\(clock.text)+07:00\">\(text)</time>"
}
