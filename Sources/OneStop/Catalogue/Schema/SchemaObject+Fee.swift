import Kernel

/// `fee:`
extension SchemaObject {
    static let fee = SchemaObject(
        "fee", vi: "Phí, lệ phí (fee)", en: "What is paid", ways + bounds,
        rules: [
            .atMostOne(["none", "amount", "formula", "table"]), .needs("per", ["amount"]),
            .atLeastOne(["none", "amount", "formula", "table", "note"]),
        ])

    private static let ways = [
        SchemaKey("none", .truth, vi: "true: không thu", en: "true: nothing is due"),
        SchemaKey("amount", .amount, vi: "Mức cố định, đồng", en: "A fixed amount, đồng", example: "50000"),
        SchemaKey("per", .name, vi: "Bảng: mức thu nhân với số dòng", en: "Table whose rows the amount is for, each"),
        SchemaKey(
            "formula", .feel, vi: "Công thức cho ra số đồng", en: "Formula that gives đồng",
            example: "'tong_dien_tich * 2000'"),
        SchemaKey(
            "table", .list(.object(.feeLine), least: 1),
            vi: "Biểu phí: dòng đầu tiên có when đúng được dùng; không dòng nào có when thì chỉ để thông báo",
            en: "Table of fees: the first line that holds; without conditions it only informs"),
    ]

    private static let bounds = [
        SchemaKey("add", .amount, vi: "Cộng thêm, đồng", en: "Added on top, đồng", fallback: "0"),
        SchemaKey("min", .amount, vi: "Ít nhất, đồng", en: "Floor, đồng"),
        SchemaKey("max", .amount, vi: "Nhiều nhất, đồng", en: "Ceiling, đồng"),
        SchemaKey("exempt", .list(.object(.exemption)), vi: "Ai được miễn", en: "Who pays nothing"),
        SchemaKey(
            "collected", .words(Fee.Collected.self), vi: "Thu khi nộp, khi trả kết quả, hay ở nơi khác",
            en: "Paid at filing, with the result, or elsewhere", fallback: "result"),
        SchemaKey("unit", .local, vi: "Đơn vị của mức thu", en: "What the amount is for", example: "xe"),
        SchemaKey("note", .local, vi: "Ghi chú; đứng một mình nghĩa là thông báo sau khi tiếp nhận", en: "Remark"),
    ]

    static let feeLine = SchemaObject(
        "fee_line", vi: "Dòng biểu phí (fee.table)", en: "A line of the fee table",
        [
            SchemaKey("item", .local, .required, vi: "Nội dung", en: "What it is for"),
            SchemaKey("amount", .amount, .required, vi: "Mức thu, đồng", en: "Amount, đồng", example: "200000"),
            SchemaKey("when", .feel, vi: "Dùng khi đúng", en: "Where it holds", example: "'tong_dien_tich > 20'"),
        ])

    static let exemption = SchemaObject(
        "exemption", vi: "Trường hợp miễn (fee.exempt)", en: "Who pays nothing",
        [
            SchemaKey("text", .local, .required, vi: "Ai, viết bằng lời", en: "Who, in words"),
            SchemaKey("when", .feel, .required, vi: "Đúng thì không thu", en: "Where true nothing is due"),
        ])
}
