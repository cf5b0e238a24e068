import Kernel

/// `form:`
extension SchemaObject {
    static let form = SchemaObject(
        "form", vi: "Tờ khai (form)", en: "The form",
        [
            SchemaKey(
                "sections", .list(.object(.section)), vi: "Các phần; mỗi phần là một trang",
                en: "Sections; each is a page")
        ])

    static let section = SchemaObject(
        "section", vi: "Phần của tờ khai (form.sections)", en: "A section of the form",
        [
            SchemaKey(
                "id", .name, .required, vi: "Tên trong địa chỉ trang; không trùng, không phải giay_to, kiem_tra",
                en: "Name in the page's address; unique, neither giay_to nor kiem_tra", example: "nguoi_de_nghi"),
            SchemaKey("title", .local, .required, vi: "Tiêu đề trang", en: "Title of the page"),
            SchemaKey("fields", .list(.object(.field)), vi: "Các trường, theo thứ tự hỏi", en: "Fields, in order"),
        ])

    static let field = SchemaObject(
        "field", vi: "Trường (form.sections.fields)", en: "A field of the form",
        fieldKeys(of: FieldWord.allCases), rules: FieldWord.allCases.rules)

    static let column = SchemaObject(
        "column", vi: "Cột của bảng (columns)", en: "A column of a table",
        fieldKeys(of: FieldWord.inColumns), rules: FieldWord.inColumns.rules)

    static let rows = SchemaObject(
        "rows", vi: "số dòng của bảng (rows)", en: "rows of a table",
        [
            SchemaKey("min", .whole(0...1_000), vi: "Ít nhất", en: "At least", fallback: "0"),
            SchemaKey("max", .whole(1...1_000), vi: "Nhiều nhất", en: "At most", fallback: "200"),
        ])

    private static func fieldKeys(of words: [FieldWord]) -> [SchemaKey] {
        let own = Set(words.flatMap(\.ownKeys))
        return common(of: words) + particular.filter { own.contains($0.name) }
            + (words.contains(.table) ? ofTables : []) + (words.contains(.coordinates) ? [rowsKey] : [])
    }

    private static func common(of words: [FieldWord]) -> [SchemaKey] {
        [
            SchemaKey(
                "id", .name, .required, vi: "Tên giữ câu trả lời; không đổi qua các phiên bản",
                en: "Name under which the answer is kept; stays the same across versions", example: "so_dien_thoai"),
            SchemaKey("label", .local, .required, vi: "Câu hỏi, nhãn", en: "Label"),
            SchemaKey("type", .word(words.map(\.rawValue)), .required, vi: "Kiểu", en: "Type"),
            SchemaKey(
                "required", .truth, vi: "Bắt buộc trả lời khi được hỏi", en: "Must be answered", fallback: "false"),
            SchemaKey(
                "when", .feel, vi: "Chỉ hỏi khi điều kiện đúng; chỉ dùng trường đứng trước",
                en: "Asked only where true; over fields that come before", example: "'muc_dich = \"Khác\"'"),
            SchemaKey("help", .local, vi: "Dòng giải thích dưới nhãn", en: "Help below the label"),
            SchemaKey("unit", .local, vi: "Đơn vị ghi sau ô", en: "Unit behind the input", example: "m²"),
            SchemaKey("example", .text(max: 200), vi: "Ví dụ dưới ô", en: "Example below the input"),
            SchemaKey(
                "secret", .truth, vi: "Chỉ người thụ lý xem được", en: "Seen only by the officers in charge",
                fallback: "false"),
            SchemaKey(
                "prefill", .words(Prefill.self), vi: "Điền sẵn từ tài khoản", en: "Filled in from the account"),
        ]
    }

    private static let particular = [
        SchemaKey(
            "min", .number, vi: "Số nhỏ nhất (whole, decimal, money)", en: "Smallest number (whole, decimal, money)"),
        SchemaKey(
            "max", .number, vi: "Số lớn nhất; với text, longtext là số ký tự (300, 4000 nếu không ghi)",
            en: "Largest number; of text and longtext the characters (300, 4000 unless written)", example: "200"),
        SchemaKey(
            "choices", .list(.local, least: 2), vi: "Các lựa chọn (choice)", en: "Options (choice)",
            example: "[{vi: \"Mới\", en: \"New\"}, {vi: \"Đổi\", en: \"Change\"}]"),
        SchemaKey(
            "many", .truth, vi: "Được chọn nhiều (choice)", en: "Several may be picked (choice)", fallback: "false"),
        SchemaKey(
            "other", .truth, vi: "Được tự ghi lựa chọn khác (choice)", en: "May write an option of one's own (choice)",
            fallback: "false"),
        SchemaKey(
            "formula", .feel, vi: "Công thức trên các trường đứng trước (computed)",
            en: "Formula over fields before it (computed)", example: "'dai * rong'"),
        SchemaKey(
            "as", .words(Computation.Kind.self), vi: "Công thức cho ra gì (computed)",
            en: "What the formula gives (computed)"),
        SchemaKey(
            "watermark", .truth,
            vi: "Giấy tờ tùy thân (file): cán bộ xem bản sao có chữ chìm ghi hồ sơ; lấy bản gốc phải nêu lý do",
            en: "An ID paper (file): officers see a copy marked with the dossier; the original takes a reason",
            fallback: "false"),
    ]

    private static let rowsKey = SchemaKey(
        "rows", .object(.rows), vi: "Số dòng (table, coordinates)", en: "How many rows (table, coordinates)",
        example: "{min: 1, max: 20}")

    private static let ofTables = [
        SchemaKey("columns", .list(.object(.column), least: 1), vi: "Các cột (table)", en: "Columns (table)"),
        SchemaKey(
            "row_name", .local, vi: "Một dòng gọi là gì (table)", en: "What one row is called (table)",
            fallback: "dòng", example: "{vi: \"xe\", en: \"vehicle\"}"),
        SchemaKey(
            "bulk", .truth, vi: "Danh sách dài gửi bằng tệp CSV (table)", en: "Long lists come as a CSV file (table)",
            fallback: "false"),
    ]
}
