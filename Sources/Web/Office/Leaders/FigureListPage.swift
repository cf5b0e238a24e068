import Foundation
import Kernel
import OneStop

/// The dossiers behind a figure. Who doesn't work in the agency sees codes, not people.
struct FigureListPage {
    let agency: Agency
    let query: FigureQuery
    let total: Int
    let page: FigurePage
    let isAtHome: Bool
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let now: Date
    let side: SideView?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t(Phrase(computed: "leaders.list.\(query.slice.figure.rawValue)"))
        let back = Link.officeOverview.path + Link.query([("co-quan", agency.slug)])
        return frame.office(
            title, agency: t(agency.shortName), side: side?.html(t) ?? .empty, at: .officeOverview,
            """
            <p><a href="\(back)">\(t("overview.title", ["agency": t(agency.shortName)]))</a></p><h1>\(title) <span class="muted">\(total)</span></h1>\(narrowed(t))
            \(page.rows.isEmpty ? "<p class=\"note\">\(t("leaders.list_empty"))</p>" : table(t))\(more(t))
            """)
    }

    private func narrowed(_ t: Wording) -> HTML? {
        let slice = query.slice
        let period = "\(slice.days.lowerBound.vietnamese) – \(slice.days.upperBound.vietnamese)"
        let isOfPeriod = slice.figure == .received || slice.figure == .decided
        let words = [
            isOfPeriod ? period : nil,
            slice.procedure.map { slug in catalogue.procedure(slug).map { t($0.name) } ?? slug },
            slice.age.map { t($0.phrase) },
            slice.outcome.map { t(Phrase(computed: "print.outcome.\($0.rawValue)")) }, person(t),
        ].compactMap { $0 }
        return words.isEmpty ? nil : "<p class=\"muted\">\(words.joined(separator: " · "))</p>"
    }

    private func person(_ t: Wording) -> String? {
        switch query.slice.holder {
        case nil: nil
        case .nobody: query.slice.figure == .decided ? t("leaders.unknown") : t("office.nobody")
        case .officer: page.rows.first.flatMap(officer)
        }
    }

    /// Decisions are of who worked them out, all else of who has it in hand.
    private func officer(_ row: FigureRow) -> String? {
        isOfDecisions ? row.handlerName : row.dossier.assigneeName
    }

    private var isOfDecisions: Bool { query.slice.figure == .decided }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("tracking.code"), isAtHome ? t("office.applicant") : t("office.procedure"), t("office.officer"),
            t("leaders.received"), t("dossier.due"), t("leaders.state"),
        ]
        return Piece.table(
            caption: t("leaders.list_caption"), heads: heads, rows: page.rows.map { row($0, t) }, class: "queue plain")
    }

    private func row(_ row: FigureRow, _ t: Wording) -> [HTML] {
        let dossier = row.dossier
        let name = catalogue.procedure(dossier.procedure).map { t($0.name) } ?? dossier.procedure
        let code: HTML =
            isAtHome
            ? "<a class=\"code\" href=\"\(Link.officeDossier(dossier.code).path)\">\(dossier.code)</a>"
            : "<span class=\"code\">\(dossier.code)</span>"
        return [
            code, isAtHome ? "\(dossier.applicant)<span class=\"sub\">\(name)</span>" : "\(name)",
            "\(officer(row) ?? t("office.nobody"))", "\(t.short(dossier.submittedAt))",
            !isOfDecisions
                ? "<span class=\"dl\">\(DueCell(row: dossier, calendar: calendar, now: now).html(t))</span>"
                : "\(dossier.dueAt.map { t.short($0) } ?? "–")",
            state(row, t),
        ]
    }

    private func state(_ row: FigureRow, _ t: Wording) -> HTML {
        guard isOfDecisions, let decided = row.decidedAt, let outcome = row.outcome else {
            return StageTag.html(row.dossier.stage, t, isOffice: true)
        }
        let word = t(Phrase(computed: "print.outcome.\(outcome.rawValue)"))
        return "\(Piece.tag(word, outcome == .late ? .bad : .ok))<span class=\"sub\">\(t.short(decided))</span>"
    }

    private func more(_ t: Wording) -> HTML? {
        guard let next = page.next else { return nil }
        var query = query
        query.after = next
        return
            "<p class=\"pagenav\"><a class=\"btn\" href=\"\(Link.figureList(query).path)\">\(t("office.next_page"))</a></p>"
    }
}
