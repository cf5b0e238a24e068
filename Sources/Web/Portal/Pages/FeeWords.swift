import Foundation
import Kernel
import OneStop

/// A fee in words.
enum FeeWords {
    static func html(_ fee: Fee, _ t: Wording) -> HTML {
        let note = fee.note.map { "<small>\(t($0))</small>" as HTML }
        switch fee.rule {
        case .none: return "\(t("fee.none"))\(note)"
        case .fixed(let amount): return "\(amount.text)\(fee.unit.map { "<small>\(t($0))</small>" as HTML })\(note)"
        case .perRow(let amount, _):
            return "\(amount.text)<small>\(fee.unit.map { t($0) } ?? t("fee.per_row"))</small>\(note)"
        case .formula: return "\(t("fee.computed"))\(note)"
        case .afterIntake(let lines):
            return
                "\(t("fee.after_intake"))\(lines.map { "<small>\(t($0.item)): \($0.amount.text)</small>" as HTML })\(note)"
        }
    }
}
