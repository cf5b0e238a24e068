/// What the asked agency's officers do with a question: each is a resource of its own.
enum InquiryAct: String, CaseIterable, Sendable {
    case take = "nhan", release = "tra-lai", prepare = "du-thao", give = "y-kien", decline = "khong-thuoc"
}
