import Foundation
import Kernel
import OneStop

/// One question as the asked agency sees it: what is asked, what of the dossier is shared, and the answer.
struct InquiryPage {
    let inquiry: InquiryFile
    let officer: Account
    let desk: Agency
    let calendar: WorkingCalendar
    let now: Date
    let side: SideView
    let problem: InquiryProblem?

    private var file: DossierFile { inquiry.file }
    private var consultation: Consultation { inquiry.consultation }
    private var asked: Inquiry { consultation.inquiry }
    private var code: String { file.dossier.code.text }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            "\(t("inquiry.title")) \(code)", agency: t(desk.shortName), side: side.html(t),
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.referrals(agency: desk.slug).path)">‹ \(t(Queue.asked.phrase))</a></nav>\(refused(t))
            <div class="stack-s"><p class="row"><span class="code">\(code)</span>\(OpinionWords.tag(consultation, t))</p><h1>\(t("inquiry.from", ["agency": t(file.agency.shortName)]))</h1><p class="muted">\(t(file.procedure.name))</p></div>
            <section class="card stack-s"><h2>\(t("inquiry.question"))</h2><p class="pre">\(asked.question)</p></section>
            <div class="duo"><div class="stack">\(papers(t))\(answers(t))</div>
            <aside class="stack" aria-label="\(t("office.handling"))"><section class="card raise stack" aria-labelledby="yk"><h2 id="yk">\(t("inquiry.answer"))</h2>\(InquiryActionsView(inquiry: inquiry, officer: officer, desk: desk.slug, problem: problem, frame: frame).html)</section>\(limits(t))</aside></div>
            """)
    }

    private func refused(_ t: Wording) -> HTML? {
        problem.map {
            "<div class=\"note warn\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\($0.message(t))</b></p></div>"
        }
    }

    private func limits(_ t: Wording) -> HTML {
        let isLate = consultation.isOpen && asked.due <= now
        let due: HTML = isLate ? "<span class=\"late-t\">\(t.moment(asked.due))</span>" : "\(t.moment(asked.due))"
        var facts: [(String, HTML)] = [
            (t("inquiry.asked_by"), "\(consultation.askedBy?.name ?? "–")"),
            (t("inquiry.asked_at"), "\(t.moment(consultation.askedAt))"), (t("inquiry.until"), due),
            (t("inquiry.silence"), "\(OpinionWords.silence(asked, t))"),
        ]
        if consultation.isOpen {
            facts.append((t("office.officer"), "\(consultation.holder?.name ?? t("office.nobody"))"))
        }
        return
            "<section class=\"card stack-s\"><h2>\(t("inquiry.limit"))</h2>\(Piece.facts(facts, class: "kv tight"))</section>"
    }

    private func papers(_ t: Wording) -> HTML {
        let items = asked.files.map {
            "<li>\(Icon.file.html)<div><a href=\"\(Link.inquiryFile(code, "\(asked.number)", digest: $0.digest.hex).path)\">\($0.name)</a> <span class=\"muted\">\(t.size($0.size))</span></div></li>"
                as HTML
        }
        return
            "<section class=\"card stack-s\"><h2>\(t("inquiry.papers"))</h2>\(items.isEmpty ? "<p class=\"muted\">\(t("inquiry.no_papers"))</p>" : "<ul class=\"files\">\(items)</ul>" as HTML)</section>"
    }

    private func answers(_ t: Wording) -> HTML {
        guard asked.sharesAnswers else {
            return "<section class=\"card\"><p class=\"muted\">\(t("inquiry.no_answers"))</p></section>"
        }
        let sections = file.procedure.form.present(file.dossier.answers, revealingSecrets: false).map {
            "<section class=\"card stack-s\"><h2>\(t($0.title))</h2>\(AnswersView.html($0, t))</section>" as HTML
        }
        return "\(sections)"
    }
}
