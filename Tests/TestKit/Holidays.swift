import Foundation
package import Kernel

/// The province's own calendar, as the product ships it.
package enum Holidays {
    package static let quangNam: HolidayCalendar = {
        let file = Place.province.appending(path: "calendar.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8), let calendar = try? HolidayCalendar(csv: text)
        else { preconditionFailure("no calendar at \(file.path)") }
        return calendar
    }()

    package static let calendar = WorkingCalendar(holidays: quangNam, hours: .standard)
}
