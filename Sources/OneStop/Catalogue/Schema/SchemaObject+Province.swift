import Foundation
import Kernel

/// province.yaml and agency.yaml
extension SchemaObject {
    static let province = SchemaObject(
        "province", vi: "Tỉnh (province.yaml)", en: "The province (province.yaml)",
        [
            SchemaKey("slug", .name, .required, vi: "Tên thư mục", en: "Name of the folder", example: "quang-nam"),
            SchemaKey("name", .local, .required, vi: "Tên tỉnh", en: "What it is called"),
            SchemaKey("authority", .local, .required, vi: "Cơ quan chủ quản cổng", en: "Authority behind the portal"),
            SchemaKey("address", .line, .required, vi: "Địa chỉ", en: "Address"),
            SchemaKey("hotline", .text(max: 40), .required, vi: "Số tổng đài", en: "Telephone for questions"),
            SchemaKey(
                "life_events", .list(.object(.lifeEvent)), vi: "Các nhóm việc trên trang chủ",
                en: "Groups on the front page"),
            SchemaKey(
                "synonyms", .list(.list(.line)), vi: "Nhóm từ cùng nghĩa, dùng khi tìm kiếm",
                en: "Groups of words that mean the same to a searcher", example: "[[sổ đỏ, giấy chứng nhận]]"),
            SchemaKey(
                "second_factor", .words(SecondFactorDemand.self), vi: "Cán bộ có phải dùng mã xác thực khi đăng nhập",
                en: "Whether officers must sign in with a second factor", fallback: "required"),
            SchemaKey(
                "exports_alone", .whole(0...RegisterBook.most),
                vi: "Danh sách đến bao nhiêu dòng thì một cán bộ tự kết xuất; dài hơn phải có lãnh đạo duyệt",
                en: "Lines that one officer takes out as a file alone; a head approves longer lists",
                fallback: "\(Province.usualExport)", example: "500"),
            SchemaKey(
                "retention", .object(.retention), vi: "Thời hạn lưu hồ sơ và dữ liệu cá nhân",
                en: "How long dossiers and personal data are kept", fallback: "lưu vĩnh viễn"),
            SchemaKey("assumed", .list(.line), vi: "Những chỗ chờ kiểm chứng", en: "Values that are not verified"),
        ])

    static let retention = SchemaObject(
        "retention", vi: "Thời hạn lưu (retention)", en: "How long things are kept",
        [
            SchemaKey(
                "classes", .list(.object(.retentionClass)), vi: "Các nhóm thời hạn", en: "The classes of retention"),
            SchemaKey(
                "otherwise", .name, vi: "Nhóm của thủ tục mà thủ tục và cơ quan đều không ghi retention",
                en: "Class of what neither procedure nor agency gives one", fallback: "lưu vĩnh viễn",
                example: "muoi_nam"),
            SchemaKey(
                "days", .object(.passingDays), vi: "Số ngày giữ những thứ tạm thời",
                en: "Days that passing things are kept"),
        ])

    static let retentionClass = SchemaObject(
        "retention_class", vi: "Nhóm thời hạn (classes)", en: "A class of retention",
        [
            SchemaKey("key", .name, .required, vi: "Tên mà retention nhắc tới", en: "Name that retention refers to"),
            SchemaKey("name", .local, .required, vi: "Tên nhóm", en: "What it is called"),
            SchemaKey(
                "years", .whole(RetentionClass.range), vi: "Số năm, tính từ hết năm hồ sơ kết thúc",
                en: "Years after the year in which a dossier ended", fallback: "vĩnh viễn", example: "10"),
            SchemaKey("law", .text(max: 300), .required, vi: "Căn cứ", en: "What says so"),
        ])

    static let passingDays = SchemaObject(
        "days", vi: "Số ngày giữ (days)", en: "Days that passing things are kept",
        [
            days("drafts", \.drafts, vi: "Bản nháp không ai làm tiếp", en: "Drafts that nobody went on with"),
            days("filed", \.filed, vi: "Bản nháp đã nộp (hồ sơ giữ đủ)", en: "Drafts that were filed"),
            days("messages", \.messages, vi: "Tin nhắn, thư đã gửi", en: "Messages that left or failed"),
            days("lookups", \.lookups, vi: "Lượt tra người tại quầy, người đã đến quầy", en: "Persons at the desk"),
            days(
                "traces", \.traces, vi: "Tin nhắn đến, tin báo cho cán bộ", en: "SMS that came in, notices to officers"),
        ])

    private static func days(_ name: String, _ path: KeyPath<PassingDays, Int>, vi: String, en: String) -> SchemaKey {
        SchemaKey(
            name, .whole(PassingDays.range), vi: vi, en: en, fallback: String(PassingDays()[keyPath: path]))
    }

    static let lifeEvent = SchemaObject(
        "life_event", vi: "Nhóm việc (life_events)", en: "A group of procedures",
        [
            SchemaKey("key", .name, .required, vi: "Tên mà life_event nhắc tới", en: "Name that life_event refers to"),
            SchemaKey("name", .local, .required, vi: "Tên nhóm", en: "What it is called"),
            SchemaKey("summary", .local, .required, vi: "Một câu", en: "One sentence"),
            SchemaKey("icon", .text(max: 40), .required, vi: "Biểu tượng", en: "Icon", example: "shop"),
        ])

    static let agency = SchemaObject(
        "agency", vi: "Cơ quan (agency.yaml)", en: "An agency (agency.yaml)",
        [
            SchemaKey("name", .local, .required, vi: "Tên đầy đủ", en: "Full name"),
            SchemaKey("short_name", .local, .required, vi: "Tên ngắn, không kèm tỉnh", en: "Name without the province"),
            SchemaKey(
                "code", .text(max: 20), .required, vi: "Đầu mã hồ sơ", en: "First part of its dossier codes",
                example: "H47.07"),
            SchemaKey("level", .words(Agency.Level.self), .required, vi: "Cấp", en: "Level"),
            SchemaKey("address", .line, .required, vi: "Địa chỉ", en: "Address"),
            SchemaKey("phone", .text(max: 40), .required, vi: "Điện thoại", en: "Telephone"),
            SchemaKey(
                "hosts", .list(.text(max: 253)), vi: "Tên máy chủ riêng của cơ quan", en: "Host names of its own site",
                example: "[dvc.sgtvt.quangnam.gov.vn]"),
            SchemaKey(
                "looks_shown_after", .whole(0...365),
                vi: "Sau bao nhiêu ngày người dân thấy cán bộ đã xem hồ sơ (công an)",
                en: "Days after which people see that its officers looked (police)", fallback: "0", example: "30"),
            SchemaKey(
                "retention", .name, vi: "Nhóm thời hạn lưu hồ sơ: một key trong retention của tỉnh",
                en: "Class of retention of its dossiers: a key of the province's", fallback: "otherwise của tỉnh"),
            SchemaKey("hours", .object(.hours), vi: "Giờ làm việc", en: "Opening hours", fallback: "giờ hành chính"),
            SchemaKey("assumed", .list(.line), vi: "Những chỗ chờ kiểm chứng", en: "Values that are not verified"),
        ])

    static let hours = SchemaObject(
        "hours", vi: "Giờ làm việc (hours)", en: "Opening hours by day of the week",
        Weekday.allCases.map { day in
            SchemaKey(
                "\(day)", .list(.text(max: 20, pattern: "^[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}$")),
                vi: day.vietnamese, en: "\(day)".capitalized, fallback: "nghỉ", example: "[\"07:00-11:30\"]")
        })
}

extension Weekday {
    fileprivate var vietnamese: String { self == .sunday ? "Chủ nhật" : "Thứ \(rawValue + 1)" }
}
