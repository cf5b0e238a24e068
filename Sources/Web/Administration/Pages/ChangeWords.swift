import Kernel
import OneStop

/// A change of a procedure in words.
enum ChangeWords {
    static func text(_ change: ProcedureDifference.Change, _ t: Wording) -> String {
        switch change {
        case .added: t("change.added")
        case .removed: t("change.removed")
        case .fieldAdded(let name): t("change.fieldAdded", ["name": t(name)])
        case .fieldRemoved(let name): t("change.fieldRemoved", ["name": t(name)])
        case .fieldChanged(let name): t("change.fieldChanged", ["name": t(name)])
        case .paperAdded(let name): t("change.paperAdded", ["name": t(name)])
        case .paperRemoved(let name): t("change.paperRemoved", ["name": t(name)])
        case .limit(let old, let new) where old == new: t("change.limit_rules", ["new": limit(new, t)])
        case .limit(let old, let new): t("change.limit", ["old": limit(old, t), "new": limit(new, t)])
        case .fee: t("change.fee")
        case .steps: t("change.steps")
        case .result: t("change.result")
        case .wording: t("change.wording")
        }
    }

    private static func limit(_ limit: TimeLimit?, _ t: Wording) -> String {
        limit.map { t.limit($0) } ?? t("limit.campaign")
    }
}
