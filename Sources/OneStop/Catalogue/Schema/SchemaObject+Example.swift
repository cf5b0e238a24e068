import Kernel

/// examples/*.yaml
extension SchemaObject {
    static let example = SchemaObject(
        "example", vi: "Hồ sơ mẫu (examples/*.yaml)", en: "A sample dossier with what must happen to it",
        [
            SchemaKey("title", .local, .required, vi: "Ví dụ nói về điều gì", en: "What the example shows"),
            SchemaKey(
                "filed", moment, .required, vi: "Nộp và được tiếp nhận lúc nào", en: "When it is filed and accepted",
                example: "2026-03-02T09:00"),
            SchemaKey(
                "agency", .name, vi: "Cơ quan nhận, khi nhiều cơ quan cùng giải quyết",
                en: "The agency, where several share the procedure", fallback: "cơ quan đầu tiên"),
            SchemaKey(
                "answers", .map(.anything), vi: "Câu trả lời theo tên trường, như người dân gõ",
                en: "Answers by field, as a person types them"),
            SchemaKey(
                "papers", .names, vi: "Giấy tờ và trường tệp được gửi kèm", en: "Papers and file fields handed in"),
            SchemaKey(
                "declared", .map(.truth), vi: "Trả lời các câu hỏi declared của giấy tờ",
                en: "Answers to the papers' questions", example: "{giay_uy_quyen: false}"),
            SchemaKey(
                "officer_case", .whole(0...999), vi: "Trường hợp thời hạn cán bộ chọn, đếm từ 0",
                en: "Index of the time case that the officer chooses"),
            SchemaKey("expect", .object(.expectation), .required, vi: "Phải xảy ra điều gì", en: "What must happen"),
        ])

    static let expectation = SchemaObject(
        "expectation", vi: "Điều phải xảy ra (expect)", en: "What must happen",
        [
            SchemaKey(
                "due", .either([moment, .null]), vi: "Hạn trả; null nếu không có hạn",
                en: "When it is due; null where there is no limit", fallback: "null", example: "2026-03-04T17:00"),
            SchemaKey(
                "fee", .either([.whole(0...Int(Dong.largest)), .null]), vi: "Mức thu; null nếu biết sau khi tiếp nhận",
                en: "The fee; null where it is known after intake", fallback: "null", example: "50000"),
            SchemaKey("papers", .names, vi: "Giấy tờ phải gửi", en: "Papers that must be sent"),
            SchemaKey("steps", .names, vi: "Các bước đi qua, theo thứ tự", en: "Steps gone through, in order"),
            SchemaKey(
                "refused", .list(.object(.expectedFault), least: 1),
                vi: "Phải bị từ chối vì các lỗi này, không lỗi khác",
                en: "Refused for these faults and no others"),
        ], rules: ["due", "fee", "papers", "steps"].map { .atMostOne(["refused", $0]) })

    static let expectedFault = SchemaObject(
        "expected_fault", vi: "Lỗi phải thấy (expect.refused)", en: "A fault that must be found",
        [
            SchemaKey(
                "at", .text(max: 200), .required, vi: "Trường; bang.0.cot; giay_to.ten_giay",
                en: "Field; table.0.column; giay_to.paper", example: "so_dien_thoai"),
            SchemaKey(
                "says", .text(max: 300), .required, vi: "Một phần của câu báo lỗi tiếng Việt",
                en: "A part of the Vietnamese message"),
        ])

    private static let moment = JSONSchema.text(max: 20, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$")
}
