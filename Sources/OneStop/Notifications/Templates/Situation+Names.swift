import Kernel

extension Situation {
    /// Values that its texts may name: those that have a meaning there.
    package var names: [String] {
        let always = ["code", "procedure", "agency", "address", "hours", "due"]
        switch self {
        case .submitted, .filedForYou: return always + ["pin", "by"]
        case .unanswered, .apology: return always + ["missed", "again"]
        case .extended: return always + ["missed", "again", "reason"]
        case .refused, .withdrawalDeclined, .stopped: return always + ["reason"]
        case .supplement, .remind: return always + ["until"]
        case .rescheduled: return always + ["old", "new"]
        case .issued, .decided, .collect, .returned, .posted: return always + ["number"]
        case .fee: return always + ["owed", "reason"]
        case .paid: return always + ["receipt", "owed"]
        case .transferred: return always + ["by"]
        case .consulted: return always + ["bodies", "by"]
        case .expiry: return ["name", "number", "day"]
        case .viewed: return always + ["officer"]
        case .accepted, .supplemented, .message: return always
        }
    }

    /// Values for previews, as long as they usually are.
    package static let samples = [
        "code": "H47.07-160118-0001", "procedure": "Đăng ký thành lập hộ kinh doanh", "agency": "UBND thành phố Tam Kỳ",
        "address": "70 Hùng Vương, Tam Kỳ", "due": "21/01/2016, 17:00", "pin": "7F3K", "by": "19/01/2016, 09:15",
        "missed": "21/01/2016, 17:00", "again": "25/01/2016, 17:00", "reason": "Bản chụp không đọc được",
        "until": "28/01/2016", "old": "21/01/2016, 17:00", "new": "22/01/2016, 17:00", "number": "12/HKD",
        "owed": "100.000 đ", "receipt": "0000123", "name": "Giấy phép xe tập lái", "day": "18/03/2016",
        "officer": "Cán bộ tiếp nhận", "hours": "T2-T6 07:00-11:30, 13:30-17:00",
        "bodies": "Sở Giao thông vận tải, Công an tỉnh",
    ]
}
