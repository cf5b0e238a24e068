import Kernel

/// What stands in many places of a declaration.
extension JSONSchema {
    /// A text that people read, in Vietnamese alone or in both languages.
    static let local = JSONSchema.either([.line, .object(.localText)])
    static let limit = JSONSchema.object(.limit)
}

extension SchemaObject {
    static let localText = SchemaObject(
        "text", vi: "chữ hai thứ tiếng", en: "text in two languages",
        [
            SchemaKey("vi", .line, .required, vi: "Tiếng Việt", en: "In Vietnamese"),
            SchemaKey("en", .line, vi: "Tiếng Anh", en: "In English; the Vietnamese is shown where it is missing"),
        ])

    static let limit = SchemaObject(
        "limit", vi: "khoảng thời gian", en: "span of time",
        [
            SchemaKey("value", .whole(1...10_000), .required, vi: "Bao nhiêu", en: "How many", example: "5"),
            SchemaKey(
                "unit", .words(TimeLimit.Unit.self), .required,
                vi: "Đơn vị: ngày làm việc, ngày lịch, giờ làm việc, phút làm việc, tháng",
                en: "Unit: working days, calendar days, working hours, minutes of working time, months",
                example: "working_days"),
        ])
}
