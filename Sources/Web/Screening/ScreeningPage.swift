import Kernel
import OneStop

/// How the virus scanner stands: what waits, and what was found bad.
struct ScreeningPage {
    let overview: ScreeningOverview
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("screening.title"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .screening, catalogue: catalogue).html(t), at: .administration,
            """
            <h1>\(t("screening.title"))</h1>\(state(t))
            <section class="card stack-s" aria-labelledby="cho"><h2 id="cho">\(t("screening.standing"))</h2>\(Piece.facts(facts(t)))</section>
            <section class="card stack-s" aria-labelledby="hong"><h2 id="hong">\(t("screening.found"))</h2>\(found(t))</section>
            """)
    }

    private func state(_ t: Wording) -> HTML {
        guard overview.hasScanner else { return "<p class=\"note warn\">\(t("screening.none"))</p>" }
        guard overview.troubled > 0 else { return "<p class=\"note ok\">\(t("screening.fine"))</p>" }
        return
            "<p class=\"note bad\">\(t("screening.unreachable", ["n": "\(overview.troubled)", "said": overview.trouble ?? "–"]))</p>"
    }

    private func facts(_ t: Wording) -> [(String, HTML)] {
        let oldest = overview.oldest.map { t("screening.oldest", ["at": t.moment($0)]) } ?? ""
        return [
            (t("screening.count_waiting"), "\(overview.waiting) \(oldest)"),
            (t("screening.count_unchecked"), "\(overview.unchecked)"),
        ]
    }

    private func found(_ t: Wording) -> HTML {
        guard !overview.infected.isEmpty else { return "<p class=\"muted\">\(t("screening.found_none"))</p>" }
        let rows = overview.infected.map { file -> [HTML] in
            [
                time(file.at, t.moment(file.at)), "\(file.finding)",
                "\(file.names.isEmpty ? "–" : file.names.joined(separator: "; "))",
                "<span class=\"code\">\(file.digest.hex.prefix(16).description)…</span>",
            ]
        }
        let heads = [t("access.when"), t("screening.finding"), t("screening.file"), t("screening.digest")]
        return Piece.table(caption: t("screening.found"), heads: heads, rows: rows)
    }
}
