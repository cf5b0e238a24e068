import Foundation
import Kernel

/// Days and times as official papers write them.
///
/// - Source: Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10 and the months 1 and 2 with a zero before.
enum PrintDates {
    /// "ngày 08 tháng 01 năm 2016"
    static func day(_ day: CivilDay) -> String {
        "ngày \(two(day.day)) tháng \(day.month < 3 ? two(day.month) : "\(day.month)") năm \(day.year)"
    }

    /// "09 giờ 15 phút, ngày 08 tháng 01 năm 2016"
    static func moment(_ date: Date) -> String {
        let minutes = VietnamTime.time(of: date).minutes
        return "\(two(minutes / 60)) giờ \(two(minutes % 60)) phút, \(day(VietnamTime.day(of: date)))"
    }

    /// "01", "12"
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
