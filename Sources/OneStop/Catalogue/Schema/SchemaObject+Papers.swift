import Kernel

/// `papers:`
extension SchemaObject {
    static let paper = SchemaObject(
        "paper", vi: "Giấy tờ (papers)", en: "A paper of the dossier",
        [
            SchemaKey(
                "id", .name, .required, vi: "Tên, không trùng", en: "Name, unique", example: "giay_dang_ky_xe"),
            SchemaKey("name", .local, .required, vi: "Tên giấy tờ", en: "What the paper is called"),
            SchemaKey("original", .whole(0...50), vi: "Số bản chính", en: "How many originals", fallback: "0"),
            SchemaKey("copies", .whole(0...50), vi: "Số bản sao", en: "How many copies", fallback: "0"),
            SchemaKey(
                "certified", .truth, vi: "Bản sao phải chứng thực", en: "Copies must be certified", fallback: "false"),
            SchemaKey(
                "form", .text(max: 300), vi: "Tên mẫu giấy theo quy định", en: "The official form it follows",
                example: "Mẫu số 01"),
            SchemaKey("note", .local, vi: "Ghi chú cho người nộp", en: "Remark for the applicant"),
            SchemaKey(
                "filled_online", .truth, vi: "Chính là tờ khai điền trên mạng, không gửi tệp",
                en: "It is the form filled here; nothing is sent", fallback: "false"),
            SchemaKey(
                "shown_only", .truth, vi: "Chỉ xuất trình tại quầy", en: "Only shown at the desk", fallback: "false"),
            SchemaKey(
                "later", .truth, vi: "Bản chính mang đến sau theo lịch hẹn", en: "The original is brought later",
                fallback: "false"),
            SchemaKey(
                "give_back", .truth, vi: "Giấy cũ người nộp trả lại", en: "An old paper that is handed back",
                fallback: "false"),
            SchemaKey(
                "reusable", .truth, vi: "Lấy lại được từ hồ sơ trước của người nộp",
                en: "May be taken from the person's earlier dossiers", fallback: "false"),
            SchemaKey(
                "watermark", .truth,
                vi: "Giấy tờ tùy thân: cán bộ xem bản sao có chữ chìm ghi hồ sơ; lấy bản gốc phải nêu lý do",
                en: "An ID paper: officers see a copy marked with the dossier; the original takes a reason",
                fallback: "false"),
            SchemaKey(
                "when", .feel, vi: "Chỉ cần khi điều kiện trên tờ khai đúng", en: "Needed only where the form says so",
                example: "'so_huu = \"Thuê\"'"),
            SchemaKey(
                "condition_text", .local, vi: "Điều kiện ấy viết bằng lời, đi cùng when", en: "The condition in words"),
            SchemaKey(
                "declared", .local, vi: "Câu hỏi có/không: trả lời có thì cần giấy này",
                en: "A question; the paper is needed where it is answered with yes"),
        ], rules: [.atMostOne(["when", "declared"])])
}
