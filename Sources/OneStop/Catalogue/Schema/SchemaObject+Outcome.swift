import Kernel

/// `result:` and `renewal:`
extension SchemaObject {
    static let result = SchemaObject(
        "result", vi: "Kết quả (result)", en: "What comes out",
        [
            SchemaKey("name", .local, .required, vi: "Tên kết quả", en: "What it is called"),
            SchemaKey(
                "number", .text(max: 60, pattern: "\\{n\\}"), vi: "Mẫu số: {n} số thứ tự trong năm, {year} năm",
                en: "Pattern of its number: {n} the serial in the year, {year} the year", fallback: "{n}",
                example: "\"{n}/GP-UBND\""),
            SchemaKey("per", .name, vi: "Bảng mà mỗi dòng có một kết quả", en: "Table whose rows each get one"),
            SchemaKey(
                "partial", .truth, vi: "Được từ chối từng dòng (đi cùng per)", en: "Rows may be refused one by one",
                fallback: "false"),
            SchemaKey("validity", .object(.validity), vi: "Hiệu lực đến khi nào", en: "How long it holds"),
            SchemaKey(
                "register", .name, vi: "Sổ ghi kết quả", en: "Register that it enters",
                fallback: "sổ chung của cơ quan", example: "so-giay-phep-via-he"),
            SchemaKey(
                "replaces", .truth, vi: "Kết quả trước hết hiệu lực khi cấp kết quả này",
                en: "The earlier result ends when it is issued", fallback: "false"),
            SchemaKey(
                "paper", .text(max: ResultPaper.longest),
                vi: "Giấy kết quả: lời văn có {{ biểu thức }}, mỗi dòng một đoạn",
                en: "Its paper: words with {{ expressions }}, a paragraph a line"),
            SchemaKey("note", .local, vi: "Ghi chú", en: "Remark"),
        ], rules: [.needs("partial", ["per"])])

    static let validity = SchemaObject(
        "validity", vi: "Hiệu lực (result.validity)", en: "How long a result holds",
        [
            SchemaKey("value", .whole(1...10_000), vi: "Bao nhiêu", en: "How many", example: "5"),
            SchemaKey("unit", .words(ValidityUnit.self), vi: "Năm, tháng, ngày", en: "Unit", example: "years"),
            SchemaKey("until", .name, vi: "Trường ghi ngày hết hiệu lực", en: "Date field on which it ends"),
            SchemaKey("text", .local, vi: "Chỉ nói bằng lời", en: "Only in words"),
        ],
        rules: [
            .exactlyOne(["value", "until", "text"], with: nil), .needs("value", ["unit"]), .needs("unit", ["value"]),
        ])

    static let renewal = SchemaObject(
        "renewal", vi: "Gia hạn, cấp đổi (renewal)", en: "Renews an earlier result",
        [
            SchemaKey(
                "of", .either([.name, .names]), .required, vi: "Thủ tục đã cấp kết quả trước",
                en: "Procedures whose results may be renewed", example: "[cap-giay-phep-su-dung-via-he]"),
            SchemaKey(
                "number", .name, vi: "Trường ghi số của kết quả trước", en: "Field in which its number is typed"),
            SchemaKey(
                "carries", .map(.name), vi: "Trường này: trường của hồ sơ trước, được chép sang",
                en: "This field: field of the earlier form that it takes over", example: "{dia_chi: dia_chi_cu}"),
            SchemaKey(
                "within", .limit, vi: "Nộp trước khi hết hiệu lực ít nhất bao lâu",
                en: "Filed at least so long before the earlier one ends"),
        ])
}
