import Kernel
import OneStop

/// What is kept of a person, why and until when, who looked, and what the person can do about it.
struct PersonalDataPage {
    let account: Account
    let standing: DataStanding
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("mydata.title"), at: .dossiers,
            """
            <div class="stack-l"><div class="stack-s"><h1>\(t("mydata.title"))</h1><p class="lead">\(t("mydata.lead"))</p>\(ClosingNote.html(standing.closing, frame))</div>
            <section class="stack" aria-labelledby="giu"><h2 id="giu">\(t("mydata.kept"))</h2>\(Piece.table(caption: t("mydata.kept"), heads: [t("mydata.what"), t("mydata.why"), t("mydata.until")], rows: rows(t)))</section>
            <section class="stack" aria-labelledby="hs"><h2 id="hs">\(t("mydata.dossiers"))</h2>\(dossiers(t))</section>
            <section class="stack-s prose" aria-labelledby="ai"><h2 id="ai">\(t("looks.title"))</h2><p>\(t("mydata.looks"))</p><p><a class="btn" href="\(Link.looks(before: nil).path)">\(t("looks.title"))</a></p></section>
            <section class="stack-s prose" aria-labelledby="sai"><h2 id="sai">\(t("mydata.wrong"))</h2><p>\(t("mydata.wrong_text"))</p><p>\(t("mydata.desk", ["hotline": catalogue.province.hotline, "n": "\(standing.passing.lookups)"]))</p></section>
            <section class="card stack-s" aria-labelledby="ve"><h2 id="ve">\(t("mydata.copy"))</h2><p>\(t("mydata.copy_lead"))</p><p><a class="btn primary" href="\(Link.personalData(.copy).path)">\(t("mydata.copy_go"))</a></p></section>
            <section class="card stack-s" aria-labelledby="dong"><h2 id="dong">\(t("mydata.close"))</h2><p>\(t("mydata.close_lead"))</p><p><a class="btn" href="\(Link.personalData(.closing).path)">\(t("mydata.close_see"))</a></p></section></div>
            """)
    }

    private func rows(_ t: Wording) -> [[HTML]] {
        let (counts, days) = (standing.counts, standing.passing)
        let end = t("mydata.until_closed")
        func after(_ count: Int) -> String { t("mydata.until_days", ["n": "\(count)"]) }
        let lines: [(String, Link, Int?, Phrase, String)?] = [
            (t("mydata.row_contacts"), .contactSettings, nil, "mydata.why_contacts", end),
            counts.isChecked ? (t("mydata.row_check"), .people(.account), nil, "mydata.why_check", end) : nil,
            (t("mydata.row_visits"), .safety, counts.visits, "mydata.why_visits", t("mydata.until_visits")),
            counts.signOns > 0 ? (t("mydata.row_sign_ons"), .safety, counts.signOns, "mydata.why_sign_ons", end) : nil,
            (t("mydata.row_drafts"), .dossiers, counts.drafts, "mydata.why_drafts", after(days.drafts)),
            (t("mydata.row_messages"), .inbox, counts.messages, "mydata.why_messages", after(days.messages)),
            (t("people.mandates"), .people(.mandates), counts.mandates, "mydata.why_mandates", end),
            (t("people.organisations"), .people(.organisations), counts.organisations, "mydata.why_organisations", end),
        ]
        return lines.compactMap(\.self).map { name, link, count, why, until in
            let number = count.map { ": \($0)" } ?? ""
            return ["<a href=\"\(link.path)\">\(name)</a>\(number)", "\(t(why))", "\(until)"]
        }
    }

    private func dossiers(_ t: Wording) -> HTML {
        let none: HTML = "<p class=\"note\">\(t("mydata.dossiers_none"))</p>"
        let list = standing.groups.isEmpty ? none : KeptGroupsTable.html(standing.groups, catalogue, t)
        return """
            <p>\(t("mydata.dossiers_lead"))</p>\(list)<p class="muted">\(t("mydata.records"))</p>
            """
    }
}
