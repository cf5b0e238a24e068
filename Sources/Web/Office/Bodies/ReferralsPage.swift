import Foundation
import Kernel
import OneStop

/// What other agencies ask of this one, and steps of theirs that lie here: what is due first on top.
struct ReferralsPage {
    let agency: Agency
    let agencies: [Agency]
    let isOpen: Bool
    let page: ReferralPage
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let now: Date
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t(Queue.asked.phrase)
        return frame.office(
            title, agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(title)</h1><p class="muted">\(t("referrals.lead"))</p>\(switcher(t), if: agencies.count > 1)\(tabs(t))
            \(page.rows.isEmpty ? empty(t) : table(t))\(more(t))
            """)
    }

    private func path(_ agency: String, isOpen: Bool, after key: String = "") -> String {
        Link.referrals(agency: nil).path
            + Link.query([("co-quan", agency), ("xem", isOpen ? "" : "xong"), ("sau", key)])
    }

    private func switcher(_ t: Wording) -> HTML {
        let items = agencies.map { item -> HTML in
            "<li><a href=\"\(path(item.slug, isOpen: isOpen))\"\(" aria-current=\"true\"", if: item.slug == agency.slug)>\(t(item.shortName))</a></li>"
        }
        return "<ul class=\"chips\" aria-label=\"\(t("nav.agencies"))\">\(items)</ul>"
    }

    private func tabs(_ t: Wording) -> HTML {
        let items = [(true, t("referrals.open")), (false, t("referrals.done"))].map { open, name -> HTML in
            "<li><a href=\"\(path(agency.slug, isOpen: open))\"\(" aria-current=\"true\"", if: open == isOpen)>\(name)</a></li>"
        }
        return "<ul class=\"chips\" aria-label=\"\(t("referrals.show"))\">\(items)</ul>"
    }

    private func empty(_ t: Wording) -> HTML {
        "<p class=\"note ok\">\(isOpen ? t("empty.xin-y-kien") : t("referrals.none_done"))</p>"
    }

    private func table(_ t: Wording) -> HTML {
        let heads =
            [
                t("tracking.code"), t("referrals.asker"), t("referrals.subject"),
            ] + (isOpen ? [t("office.officer"), t("silence.due")] : [t("referrals.state")])
        return Piece.table(
            caption: t(Queue.asked.phrase), heads: heads, rows: page.rows.map { row($0, t) }, class: "queue plain")
    }

    private func row(_ row: Referral, _ t: Wording) -> [HTML] {
        let link =
            row.kind == .opinion
            ? Link.inquiry(row.code, "\(row.number)").path : Link.officeDossier(row.code).path
        let procedure = catalogue.procedure(row.procedure).map { t($0.name) } ?? row.procedure
        let kind = row.kind == .opinion ? t("referrals.opinion") : t("referrals.step")
        let state: HTML = row.isPrepared && row.isOpen ? Piece.tag(t("referrals.prepared"), .act) : Piece.tag(kind)
        return [
            "<a class=\"code\" href=\"\(link)\">\(row.code)</a>",
            "\(catalogue.agency(row.asker).map { t($0.shortName) } ?? row.asker)<span class=\"sub\">\(procedure)</span>",
            "\(state) \(row.shownSubject)",
        ] + (isOpen ? ["\(row.holderName ?? t("office.nobody"))", due(row, t)] : [ended(row, t)])
    }

    private func ended(_ row: Referral, _ t: Wording) -> HTML {
        "\(t(Phrase(computed: "inquiry.state.\(row.state)")))"
    }

    private func due(_ row: Referral, _ t: Wording) -> HTML {
        guard row.dueAt < Date(timeIntervalSince1970: 200_000_000_000) else { return "\(t("limit.campaign"))" }
        let isLate = row.dueAt <= now
        let span = DueCell.span(
            isLate
                ? calendar.workingMinutes(from: row.dueAt, to: now) : calendar.workingMinutes(from: now, to: row.dueAt),
            t)
        let words = isLate ? t("due.late_by", ["time": span]) : t("due.left", ["time": span])
        let tone: HTML = isLate ? "late-t" : "muted"
        return "\(t.short(row.dueAt))<span class=\"sub\"><span class=\"\(tone)\">\(words)</span></span>"
    }

    private func more(_ t: Wording) -> HTML? {
        guard let next = page.next else { return nil }
        return
            "<p class=\"pagenav\"><a class=\"btn\" href=\"\(path(agency.slug, isOpen: isOpen, after: next.text))\">\(t("office.next_page"))</a></p>"
    }
}

extension Referral {
    /// The subject, marked where it goes on.
    fileprivate var shownSubject: String { subject.count < Referral.subjectLength ? subject : subject + " …" }
}
