import Foundation
import Kernel
import OneStop

/// A fee in words.
enum FeeWords {
    static func html(_ fee: Fee, _ t: Wording) -> HTML {
        "\(amount(of: fee, t))\(small(details(of: fee, t)))"
    }

    private static func amount(of fee: Fee, _ t: Wording) -> String {
        switch fee.rule {
        case .none: t("fee.none")
        case .fixed(let amount): Dong(clamping: amount.amount + fee.addition.amount).text
        case .perRow(let amount, _): amount.text
        case .formula: t("fee.computed")
        case .lines(let lines): span(of: lines, of: fee, t)
        case .afterIntake: t("fee.after_intake")
        }
    }

    /// "400.000 đ – 5.150.000 đ", or the one amount.
    private static func span(of lines: [FeeLine], of fee: Fee, _ t: Wording) -> String {
        let amounts = lines.map { Dong(clamping: $0.amount.amount + fee.addition.amount) }
        guard let least = amounts.min(), let most = amounts.max() else { return t("fee.computed") }
        return least == most ? least.text : "\(least.text) – \(most.text)"
    }

    private static func details(of fee: Fee, _ t: Wording) -> [String] {
        var details: [String] = []
        switch fee.rule {
        case .fixed: details += fee.unit.map { [t($0)] } ?? []
        case .perRow: details.append(fee.unit.map { t($0) } ?? t("fee.per_row"))
        case .lines(let lines), .afterIntake(let lines): details += lines.map { "\(t($0.item)): \($0.amount.text)" }
        case .none, .formula: break
        }
        if fee.addition > .zero { details.append(t("fee.addition", ["amount": fee.addition.text])) }
        if let floor = fee.floor { details.append(t("fee.floor", ["amount": floor.text])) }
        if let ceiling = fee.ceiling { details.append(t("fee.ceiling", ["amount": ceiling.text])) }
        details += fee.exemptions.map { t("fee.exempt", ["who": t($0.text)]) }
        if case .elsewhere = fee.collected { details.append(t("fee.elsewhere")) }
        return details + (fee.note.map { [t($0)] } ?? [])
    }

    private static func small(_ texts: [String]) -> [HTML] {
        texts.map { "<small>\($0)</small>" }
    }
}
