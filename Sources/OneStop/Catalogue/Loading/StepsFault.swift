package import Kernel

/// What is wrong with the order of a procedure's steps.
package enum StepsFault: Sendable, Hashable, CaseIterable {
    case receptionFirst, returnLast, issueMissing, approvalMissing, issuedTwice

    /// What the order asks.
    package var words: LocalText {
        switch self {
        case .receptionFirst:
            LocalText(
                vi: "bước đầu tiên phải là tiếp nhận (kind: reception)", en: "the first must be of kind reception")
        case .returnLast:
            LocalText(vi: "bước cuối cùng phải là trả kết quả (kind: return)", en: "the last must be of kind return")
        case .issueMissing:
            LocalText(
                vi: "thiếu bước phát hành (kind: issue), nơi kết quả được cấp số",
                en: "one of kind issue is missing, where the result gets its number")
        case .approvalMissing:
            LocalText(
                vi: "trước bước phát hành phải có bước ký duyệt (kind: approve) không kèm điều kiện",
                en: "an approve without condition must come before issue")
        case .issuedTwice: LocalText(vi: "chỉ được có một bước phát hành (kind: issue)", en: "only one of kind issue")
        }
    }
}
