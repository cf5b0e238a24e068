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
        case .lines(let lines), .afterIntake(let lines):
            details += isLong(lines) ? [t("fee.see_table")] : lines.map { "\(t($0.item)): \($0.amount.text)" }
        case .none, .formula: break
        }
        if fee.addition > .zero { details.append(t("fee.addition", ["amount": fee.addition.text])) }
        if let floor = fee.floor { details.append(t("fee.floor", ["amount": floor.text])) }
        if let ceiling = fee.ceiling { details.append(t("fee.ceiling", ["amount": ceiling.text])) }
        details += fee.exemptions.map { t("fee.exempt", ["who": t($0.text)]) }
        if case .elsewhere = fee.collected { details.append(t("fee.elsewhere")) }
        return details + (fee.note.map { [t($0)] } ?? [])
    }

    /// The lines of a long table, which stands in a section of its own; `nil` where the facts tell them.
    static func table(_ fee: Fee, _ t: Wording) -> HTML? {
        let lines: [FeeLine]
        switch fee.rule {
        case .lines(let all), .afterIntake(let all): lines = all
        case .none, .fixed, .perRow, .formula: return nil
        }
        guard isLong(lines) else { return nil }
        let rows = lines.map { line -> [HTML] in
            ["\(t(line.item))", "\(Dong(clamping: line.amount.amount + fee.addition.amount).text)"]
        }
        return """
            <section class="stack" aria-labelledby="h-f"><h2 id="h-f">\(t("fee.table"))</h2>\(Piece.table(caption: t("fee.table"), heads: [t("fee.for"), t("fee.amount")], rows: rows))</section>
            """
    }

    /// Too long to stand among the facts.
    private static func isLong(_ lines: [FeeLine]) -> Bool { lines.count > 2 }

    private static func small(_ texts: [String]) -> [HTML] {
        texts.map { "<small>\($0)</small>" }
    }
}
