package import Kernel

/// A rule that a value of a declaration breaks though it is of the right kind.
package enum BrokenRule: Sendable, Hashable {
    case outside(Int, least: Int, most: Int)
    case minOverMax
    case negativeDays
    /// Two keys of which only one may stand.
    case both(String, String)
    /// Of these keys exactly one must stand.
    case notOne(of: [String])
    case tooFewChoices
    case emptyList
    case timeOfDay, day, moment
    case windowOrder
    case agencyCode, nationalCode, resultNumber
    case openingHours, overlappingHours
    case hostName

    /// What the rule asks.
    package var words: LocalText {
        switch self {
        case .outside(let value, let least, let most):
            LocalText(
                vi: "\(value) nằm ngoài khoảng \(least)–\(most)", en: "\(value) is not within \(least)–\(most)")
        case .minOverMax: LocalText(vi: "min lớn hơn max: hãy đổi lại", en: "min is larger than max: swap them")
        case .negativeDays: LocalText(vi: "days không thể là số âm", en: "days are never negative")
        case .both(let first, let second):
            LocalText(
                vi: "chỉ được có “\(first)” hoặc “\(second)”, không cả hai: bỏ một",
                en: "either \"\(first)\" or \"\(second)\", not both: leave one out")
        case .notOne(let keys):
            LocalText(
                vi: "phải có đúng một trong các khóa: \(keys.joined(separator: ", "))",
                en: "exactly one of these keys must stand here: \(keys.joined(separator: ", "))")
        case .tooFewChoices:
            LocalText(vi: "choices phải có ít nhất hai lựa chọn", en: "choices needs at least two options")
        case .emptyList:
            LocalText(vi: "danh sách trống: cần ít nhất một mục", en: "the list is empty: name at least one")
        case .timeOfDay: LocalText(vi: "giờ viết như 15:00", en: "a time of day looks like 15:00")
        case .day: LocalText(vi: "ngày viết như 2026-01-31", en: "a day looks like 2026-01-31")
        case .moment: LocalText(vi: "thời điểm viết như 2026-03-02T09:00", en: "a moment looks like 2026-03-02T09:00")
        case .windowOrder:
            LocalText(vi: "đợt nhận đóng trước khi mở: sửa opens, closes", en: "the window closes before it opens")
        case .agencyCode: LocalText(vi: "mã cơ quan viết như H47.07", en: "an agency's code looks like H47.07")
        case .nationalCode: LocalText(vi: "mã quốc gia viết như 1.001612", en: "a national code looks like 1.001612")
        case .resultNumber:
            LocalText(vi: "number phải có {n}, chỗ của số thứ tự", en: "number must contain {n}, the serial's place")
        case .openingHours: LocalText(vi: "giờ làm việc viết như 07:00-11:30", en: "hours look like 07:00-11:30")
        case .hostName:
            LocalText(
                vi: "tên máy chủ viết như dvc.quangnam.gov.vn, chữ thường",
                en: "a host looks like dvc.quangnam.gov.vn, in small letters")
        case .overlappingHours:
            LocalText(vi: "giờ làm việc chồng nhau hoặc để trống", en: "the hours overlap or are empty")
        }
    }
}
