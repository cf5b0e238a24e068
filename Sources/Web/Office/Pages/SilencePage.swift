import Foundation
import Kernel
import OneStop

/// The board of dossiers whose limit has passed: who owes what since when, and who was told.
struct SilencePage {
    let agency: Agency
    let total: Int
    let page: SilentPage
    /// Questions of other agencies that this one left without an answer.
    let questions: Int
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let now: Date
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("silence.title"), agency: t(agency.shortName), side: side.html(t), at: .officeOverview,
            """
            <h1>\(t("silence.title")) <span class="muted">\(total)</span></h1><p class="muted">\(t("silence.lead"))</p>
            \(asked(t), if: questions > 0)
            \(page.rows.isEmpty ? "<p class=\"note ok\">\(t("silence.empty"))</p>" : table(t))\(more(t))
            """)
    }

    private func asked(_ t: Wording) -> HTML {
        let path = Link.queue(Queue.asked.rawValue).path + Link.query([("co-quan", agency.slug)])
        return "<p class=\"note bad\"><a href=\"\(path)\">\(t("silence.questions", ["n": "\(questions)"]))</a></p>"
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("tracking.code"), t("office.applicant"), t("silence.owner"), t("silence.act"), t("silence.due"),
            t("silence.contact"), t("silence.told"),
        ]
        return Piece.table(caption: t("silence.title"), heads: heads, rows: page.rows.map { row($0, t) })
    }

    private func row(_ row: SilentRow, _ t: Wording) -> [HTML] {
        let procedure = catalogue.procedure(row.procedure)
        let late = DueCell.span(calendar.workingMinutes(from: row.dueAt, to: now), t)
        return [
            "<a class=\"code\" href=\"\(Link.officeDossier(row.code).path)\">\(row.code)</a>",
            "\(row.applicant)<span class=\"sub\">\(procedure.map { t($0.name) } ?? row.procedure)</span>",
            "\(row.assigneeName ?? row.stepRole.map { t(Phrase(computed: "role.\($0.rawValue)")) } ?? "–")",
            "\(act(row, procedure, t))",
            "\(t.short(row.dueAt))<span class=\"sub\"><span class=\"late-t\">\(t("due.late_by", ["time": late]))</span></span>",
            "\(t.short(row.lastContactAt))",
            "\(row.rung.map { t($0.phrase) } ?? t("silence.nobody"))",
        ]
    }

    /// What the agency must do now.
    private func act(_ row: SilentRow, _ procedure: Procedure?, _ t: Wording) -> String {
        switch row.stage {
        case .submitted: t("duty.answer")
        case .supplementRequested: t("duty.supplement_over")
        case .paymentDue: t("duty.payment_over")
        case .withdrawalRequested: t("duty.withdrawal")
        case .processing, .decided, .refused, .stopped, .returned:
            procedure?.steps.first { $0.id == row.step }.map { t($0.name) } ?? row.step
        }
    }

    private func more(_ t: Wording) -> HTML? {
        guard let next = page.next else { return nil }
        let query = Link.query([("co-quan", agency.slug), ("sau", next.text)])
        return "<p class=\"pagenav\"><a class=\"btn\" href=\"\(query)\">\(t("office.next_page"))</a></p>"
    }
}

extension Rung {
    var phrase: Phrase { Phrase(computed: "rung.\(self)") }
}
