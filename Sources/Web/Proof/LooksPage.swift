import Foundation
import Kernel
import OneStop

/// Who looked into one's dossiers: each look with the officer, the agency, the moment and the reason.
struct LooksPage {
    let looks: Looks
    let catalogue: Catalogue
    /// Behind the first page.
    let isContinued: Bool

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let list =
            looks.looks.isEmpty
            ? "<p class=\"note\">\(t("looks.none"))</p>"
            : Piece.table(
                caption: t("looks.title"),
                heads: [t("looks.at"), t("looks.who"), t("looks.why"), t("looks.dossier")],
                rows: looks.looks.map { row($0, t) })
        let more: HTML? = looks.next.map { next in
            "<p><a class=\"btn\" href=\"\(Link.looks(before: next.milliseconds).path)\">\(t("looks.older"))</a></p>"
        }
        return frame.portal(
            t("looks.title"), at: .dossiers,
            """
            <div class="stack"><p><a href="\(Link.dossiers.path)">\(t("nav.dossiers"))</a></p><h1>\(t("looks.title"))</h1><p class="lead">\(t("looks.lead"))</p></div>
            \(list)\(more)\("<p><a href=\"\(Link.looks(before: nil).path)\">\(t("looks.newest"))</a></p>", if: isContinued)\(later(t))<p class="muted">\(t("looks.wrong", ["hotline": catalogue.province.hotline]))</p><p><a href="\(Link.personalData(.overview).path)">\(t("mydata.title"))</a></p>
            """)
    }

    private func row(_ look: Look, _ t: Wording) -> [HTML] {
        let agency = catalogue.agency(look.agency).map { t($0.shortName) } ?? look.agency
        let role = look.role.map { t(Phrase(computed: "role.\($0.rawValue)")) } ?? ""
        let reason = look.reason.map { t(Phrase(computed: "looks.why_\($0.rawValue)")) } ?? t("looks.why_unknown")
        let procedure = catalogue.procedure(look.procedure).map { t($0.name) } ?? ""
        return [
            "\(VietnamTime.stamp(look.at))", "\(look.officer)<br><span class=\"muted small\">\(role), \(agency)</span>",
            "\(reason)\(stated(look, t))",
            "<a href=\"\(Link.dossier(look.code.text).path)\">\(look.code.text)</a><br><span class=\"muted small\">\(procedure)</span>",
        ]
    }

    /// What the officer said, in the officer's words.
    private func stated(_ look: Look, _ t: Wording) -> HTML {
        guard let stated = look.stated else { return .empty }
        let kind = t(Phrase(computed: "looks.stated_\(stated.kind.rawValue)"))
        let words = [stated.kind == .other ? "" : kind, stated.text].filter { !$0.isEmpty }.joined(separator: ": ")
        return "<br><b class=\"small\">\(words)</b>"
    }

    /// Whose looks are not shown at once.
    private func later(_ t: Wording) -> HTML? {
        let names = catalogue.agencies.filter { $0.looksShownAfter > 0 }.map { t($0.shortName) }
        if names.isEmpty { return nil }
        return "<p class=\"muted\">\(t("looks.later", ["agencies": names.joined(separator: ", ")]))</p>"
    }
}
