import Kernel

/// procedure.yaml
extension SchemaObject {
    static let procedure = SchemaObject(
        "procedure", vi: "Thủ tục (procedure.yaml)", en: "A procedure as an agency declares it (procedure.yaml)",
        identity + place + body)

    private static let identity = [
        SchemaKey(
            "name", .local, .required, vi: "Tên thủ tục, như trong quyết định công bố",
            en: "Name of the procedure, as in the decision that publishes it"),
        SchemaKey(
            "summary", .local, .required, vi: "Một, hai câu: dành cho ai, để làm gì",
            en: "A sentence or two: for whom, and what for"),
        SchemaKey(
            "sector", .text(max: 200), .required, vi: "Lĩnh vực", en: "Field of administration",
            example: "Vận tải đường bộ"),
        SchemaKey(
            "national_code", .text(max: 40, pattern: "^[^.]\\.[0-9]{6}(\\..*)?$"),
            vi: "Mã trên cơ sở dữ liệu quốc gia", en: "Code in the national database", example: "1.001612"),
        SchemaKey(
            "level", .whole(1...4), .required, vi: "Mức độ 1–4 theo Nghị định 43/2011",
            en: "Level 1–4 of Nghị định 43/2011", example: "3"),
        SchemaKey(
            "provision", .words(Provision.self), .required,
            vi: "Theo Nghị định 42/2022: chỉ thông tin, trực tuyến một phần, trực tuyến toàn trình",
            en: "By Nghị định 42/2022: information only, partly online, wholly online"),
        SchemaKey(
            "audience", .list(.words(Audience.self), least: 1), .required,
            vi: "Dành cho: công dân, doanh nghiệp, tổ chức", en: "For citizens, businesses, organisations",
            example: "[citizen, business]"),
        SchemaKey(
            "agencies", .list(.name, least: 1), .required,
            vi: "Cơ quan giải quyết: tên thư mục dưới agencies/; mỗi cơ quan một hàng việc riêng",
            en: "Agencies that own it: folder names below agencies/, each with queues of its own",
            example: "[ubnd-tam-ky]"),
        SchemaKey(
            "channels", .list(.words(Channel.self), least: 1), .required,
            vi: "Nộp qua: mạng, quầy một cửa, bưu điện", en: "Filed online, at the counter, by post",
            example: "[online, counter]"),
    ]

    private static let place = [
        SchemaKey(
            "keywords", .list(.text(max: 100)), vi: "Những từ người dân hay gõ khi tìm",
            en: "Words that people type when they search", example: "[vỉa hè, lề đường]"),
        SchemaKey(
            "life_event", .name, vi: "Nhóm việc trên trang chủ: một key trong province.yaml",
            en: "Group on the front page: a key of province.yaml", example: "transport"),
        SchemaKey(
            "retention", .name, vi: "Nhóm thời hạn lưu hồ sơ: một key trong retention của tỉnh",
            en: "Class of retention: a key of the province's", fallback: "theo cơ quan", example: "vinh_vien"),
        SchemaKey(
            "legal_basis", .list(.text(max: 500)), vi: "Căn cứ pháp lý, mỗi dòng một văn bản",
            en: "Legal basis, one instrument a line"),
        SchemaKey(
            "notes", .list(.local), vi: "Lưu ý thêm trên trang hướng dẫn", en: "Further remarks on the guide page"),
        SchemaKey(
            "assumed", .list(.text(max: 200)), vi: "Những chỗ còn chờ kiểm chứng, ghi theo đường dẫn khóa",
            en: "Places whose values are not verified, by their keys", example: "[fee, steps.days]"),
        SchemaKey(
            "applicant", .name, vi: "Trường ghi tên người, đơn vị được cấp kết quả",
            en: "Field that names the person or body the result is for", fallback: "người nộp", example: "ten_don_vi"),
        SchemaKey(
            "acceptance", .words(AcceptanceWord.self),
            vi: "automatic: nộp là tiếp nhận ngay, không chờ cán bộ (thủ tục thông báo)",
            en: "automatic: accepted at filing, without an officer (notifications)", fallback: "cán bộ tiếp nhận"),
        SchemaKey(
            "identity", .words(Assurance.self),
            vi:
                "Người nộp trên mạng phải được xác thực đến mức này: phone (điện thoại), counter (đối chiếu căn cước tại quầy), national (định danh quốc gia)",
            en: "How sure we must be of who files online: phone, card compared at a counter, national identity",
            fallback: "tài khoản nào cũng được", example: "counter"),
        SchemaKey(
            "onward", .local, vi: "Cơ quan ngoài tỉnh mà hồ sơ được chuyển tới sau đó",
            en: "Authority outside the province to which it goes on"),
        SchemaKey("sources", .list(.line), vi: "Nguồn tra cứu, chỉ để ghi nhớ", en: "Where the values were found"),
    ]

    private static let body = [
        SchemaKey("form", .object(.form), vi: "Tờ khai", en: "The form", fallback: "không có"),
        SchemaKey("papers", .list(.object(.paper)), vi: "Thành phần hồ sơ", en: "Papers of the dossier"),
        SchemaKey("time", .object(.time), .required, vi: "Thời hạn giải quyết", en: "Time limits"),
        SchemaKey("fee", .object(.fee), .required, vi: "Phí, lệ phí", en: "What is paid"),
        SchemaKey(
            "steps", .list(.object(.step), least: 1), .required,
            vi: "Các bước giải quyết, theo thứ tự: đầu là reception, cuối là return, approve trước issue",
            en: "Steps in order: reception first, return last, an approve before issue"),
        SchemaKey("result", .object(.result), .required, vi: "Kết quả", en: "What comes out"),
        SchemaKey("renewal", .object(.renewal), vi: "Gia hạn, cấp đổi kết quả trước", en: "Renews an earlier result"),
        SchemaKey(
            "applicant_limits", .list(.object(.applicantLimit)), vi: "Thời hạn mà người nộp phải giữ",
            en: "Limits that bind the applicant"),
    ]
}
