import Kernel

/// `steps:`
extension SchemaObject {
    static let step = SchemaObject(
        "step", vi: "Bước giải quyết (steps)", en: "A step of the handling", acts + course,
        rules: [.atMostOne(["when", "officer"])])

    private static let acts = [
        SchemaKey("id", .name, .required, vi: "Tên, không trùng", en: "Name, unique", example: "tiep_nhan"),
        SchemaKey("name", .local, .required, vi: "Việc phải làm", en: "What is done"),
        SchemaKey("kind", .words(Step.Kind.self), .required, vi: "Loại việc", en: "Kind"),
        SchemaKey("by", .local, .required, vi: "Ai làm, viết bằng lời", en: "Who does it, in words"),
        SchemaKey("role", .words(Role.self), .required, vi: "Vai trò được làm bước này", en: "Role that may do it"),
        SchemaKey(
            "agency", .name, vi: "Cơ quan khác của tỉnh làm bước này",
            en: "Another agency of the province that does it",
            fallback: "cơ quan nhận hồ sơ"),
        SchemaKey(
            "days", .number, vi: "Phần thời hạn của bước, theo đơn vị của time.limit",
            en: "Its share of the limit, in the limit's unit", example: "0.5"),
    ]

    private static let course = [
        SchemaKey("when", .feel, vi: "Chỉ qua bước này khi đúng", en: "Gone through only where true"),
        SchemaKey(
            "officer", .local, vi: "Cán bộ quyết định có qua bước này không, dựa vào điều gì",
            en: "The officer decides, on what the text says"),
        SchemaKey(
            "extends", .truth, vi: "Ngày của bước nằm ngoài thời hạn chung", en: "Its days come on top of the limit",
            fallback: "false"),
        SchemaKey(
            "parallel", .truth, vi: "Chạy cùng lúc với bước trước", en: "Runs beside the step before it",
            fallback: "false"),
        SchemaKey(
            "clock", .words(ClockWord.self), vi: "stopped: thời gian của bước không tính", en: "stopped: not counted",
            fallback: "runs"),
        SchemaKey(
            "bodies", .list(.either([.line, .object(.localText), .object(.consultedBody)])),
            vi: "Các nơi được hỏi cùng lúc",
            en: "Bodies asked at once"),
        SchemaKey(
            "silence", .object(.silence), vi: "Nơi được hỏi im lặng nghĩa là gì", en: "What silence of a body means"),
        SchemaKey(
            "checklist", .list(.object(.checklistItem)), vi: "Những điều cán bộ phải xem, đánh dấu từng điều",
            en: "What the officer looks at, ticked one by one"),
    ]

    static let consultedBody = SchemaObject(
        "consulted_body", vi: "Cơ quan của tỉnh được hỏi (steps.bodies)", en: "An agency of the province that is asked",
        [
            SchemaKey("name", .local, .required, vi: "Tên, như in trên giấy", en: "Its name, as papers write it"),
            SchemaKey(
                "agency", .name, .required, vi: "Cơ quan của tỉnh: trả lời ngay trên hệ thống",
                en: "The agency: it answers here", example: "so-gtvt"),
        ])

    static let checklistItem = SchemaObject(
        "checklist_item", vi: "Điều phải xem (steps.checklist)", en: "An item of a step's checklist",
        [
            SchemaKey("id", .name, .required, vi: "Tên, không trùng trong bước", en: "Name, unique in the step"),
            SchemaKey("text", .local, .required, vi: "Điều phải xem, một câu", en: "What is looked at, one sentence"),
            SchemaKey(
                "required", .truth, vi: "Chưa đánh dấu thì chưa xong được bước",
                en: "The step can't be done before it is ticked", fallback: "false"),
        ])

    static let silence = SchemaObject(
        "silence", vi: "Quy định im lặng (steps.silence)", en: "What silence means",
        [
            SchemaKey("after", .limit, .required, vi: "Sau bao lâu", en: "After how long"),
            SchemaKey(
                "means", .words(SilenceRule.Meaning.self), .required,
                vi: "Coi như đồng ý, như đăng ký, như từ chối; đi tiếp không cần ý kiến",
                en: "Counts as agreement, as registration, as refusal; goes on without it"),
        ])
}
