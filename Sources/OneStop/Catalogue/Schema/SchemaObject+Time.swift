import Kernel

/// `time:` and the limits of the applicant.
extension SchemaObject {
    static let time = SchemaObject(
        "time", vi: "Thời hạn (time)", en: "Time limits",
        [
            SchemaKey(
                "limit", .limit, vi: "Thời hạn chung, từ khi tiếp nhận", en: "The general limit, from acceptance",
                example: "{value: 5, unit: working_days}"),
            SchemaKey(
                "cases", .list(.object(.timeCase)), vi: "Thời hạn riêng; trường hợp đầu tiên đúng được dùng",
                en: "Limits for some dossiers; the first that holds is used"),
            SchemaKey(
                "cutoff", .text(max: 10, pattern: "^[0-9]{1,2}:[0-9]{2}$"),
                vi: "Sau giờ này tính sang ngày làm việc sau", en: "Later in the day counts as the next working day",
                example: "\"15:00\""),
            SchemaKey(
                "basis", .words(TimeBasis.self), vi: "campaign: nhận theo đợt, không cần limit",
                en: "campaign: taken in windows, needs no limit"),
            SchemaKey("windows", .list(.object(.window)), vi: "Các đợt nhận hồ sơ", en: "When dossiers are taken"),
            SchemaKey("note", .local, vi: "Ghi chú", en: "Remark"),
        ], rules: [.atLeastOne(["limit", "basis"])])

    static let timeCase = SchemaObject(
        "time_case", vi: "Trường hợp thời hạn (time.cases)", en: "A limit for some dossiers",
        [
            SchemaKey("name", .local, .required, vi: "Tên trường hợp", en: "What the case is called"),
            SchemaKey("limit", .limit, .required, vi: "Thời hạn của trường hợp", en: "Its limit"),
            SchemaKey(
                "when", .feel, vi: "Đúng thì dùng thời hạn này", en: "Where true the case holds",
                example: "'co_giay_to_o_tinh_khac = true'"),
            SchemaKey(
                "by_row", .name, vi: "Bảng mà when được hỏi cho từng dòng", en: "Table whose rows are asked one by one"),
            SchemaKey(
                "officer", .truth, vi: "Cán bộ tiếp nhận chọn, thay cho when", en: "The reception officer chooses",
                fallback: "false"),
        ], rules: [.exactlyOne(["when", "officer"], with: nil), .needs("by_row", ["when"])])

    static let window = SchemaObject(
        "window", vi: "Đợt nhận hồ sơ (time.windows)", en: "A window in which dossiers are taken",
        [
            SchemaKey("name", .local, .required, vi: "Tên đợt", en: "What it is called"),
            SchemaKey("opens", .day, .required, vi: "Ngày đầu", en: "First day", example: "2026-11-01"),
            SchemaKey("closes", .day, .required, vi: "Ngày cuối", en: "Last day", example: "2026-12-31"),
        ])

    static let applicantLimit = SchemaObject(
        "applicant_limit", vi: "Thời hạn của người nộp (applicant_limits)", en: "A limit that binds the applicant",
        [
            SchemaKey("text", .local, .required, vi: "Quy định, viết bằng lời", en: "The rule in words"),
            SchemaKey("when", .feel, vi: "Chỉ với hồ sơ nào", en: "Whom it binds"),
            SchemaKey("field", .name, vi: "Trường ngày mà hạn tính theo", en: "The date field it counts from"),
            SchemaKey(
                "before", .limit, vi: "Nộp trước ngày ấy ít nhất bao lâu", en: "Filed at least so long before it"),
            SchemaKey("after", .limit, vi: "Nộp sau ngày ấy nhiều nhất bao lâu", en: "Filed at most so long after it"),
            SchemaKey(
                "strict", .truth, vi: "false: nộp muộn chỉ bị nhắc, không bị từ chối",
                en: "false: late filing is only told, not refused", fallback: "true"),
        ],
        rules: [
            .needs("before", ["field"]), .needs("after", ["field"]), .exactlyOne(["before", "after"], with: "field"),
        ])
}
