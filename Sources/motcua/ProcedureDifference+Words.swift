import Kernel
import OneStop

extension ProcedureDifference.Change {
    /// The change as a line of what was published.
    var words: LocalText {
        switch self {
        case .added: LocalText(vi: "thủ tục mới", en: "new procedure")
        case .removed: LocalText(vi: "bỏ thủ tục", en: "procedure removed")
        case .fieldAdded(let label): Self.naming(label, vi: "thêm trường", en: "field added")
        case .fieldRemoved(let label): Self.naming(label, vi: "bỏ trường", en: "field removed")
        case .fieldChanged(let label): Self.naming(label, vi: "đổi trường", en: "field changed")
        case .paperAdded(let name): Self.naming(name, vi: "thêm giấy tờ", en: "paper added")
        case .paperRemoved(let name): Self.naming(name, vi: "bỏ giấy tờ", en: "paper removed")
        case .limit: LocalText(vi: "đổi thời hạn", en: "time limits changed")
        case .fee: LocalText(vi: "đổi mức thu", en: "fee changed")
        case .steps: LocalText(vi: "đổi các bước", en: "steps changed")
        case .result: LocalText(vi: "đổi kết quả", en: "result changed")
        case .wording: LocalText(vi: "đổi câu chữ", en: "wording changed")
        }
    }

    private static func naming(_ name: LocalText, vi: String, en: String) -> LocalText {
        LocalText(vi: "\(vi) “\(name.vi)”", en: "\(en): \(name.text(.en))")
    }
}
