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
        SchemaKey("bodies", .list(.local), vi: "Các nơi được hỏi cùng lúc", en: "Bodies asked at once"),
        SchemaKey(
            "silence", .object(.silence), vi: "Nơi được hỏi im lặng nghĩa là gì", en: "What silence of a body means"),
        SchemaKey(
            "checklist", .list(.object(.checklistItem)), vi: "Những điều cán bộ phải xem, đánh dấu từng điều",
            en: "What the officer looks at, ticked one by one"),
    ]

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
                "means", .words(SilenceRule.Meaning.self), .required, vi: "Coi như đồng ý, như đăng ký, như từ chối",
                en: "Counts as agreement, as registration, as refusal"),
        ])
}
