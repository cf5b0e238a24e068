import Foundation
import Kernel
import OneStop

/// A printed form at the desk: what was typed on the left, the papers to take in and the one act on the right.
struct CounterFormPage {
    let form: CounterForm
    let typed: CounterPost
    /// Why the act was refused.
    let problem: Refusal?
    let calendar: WorkingCalendar
    let now: Date

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let answers = form.procedure.form.present(form.reading.answers, revealingSecrets: true)
        let sections = answers.map {
            "<section class=\"card stack-s\"><h2>\(t($0.title))</h2>\(AnswersView.html($0, t))</section>" as HTML
        }
        let name = form.applicant.name
        return frame.office(
            "\(form.reference.text) \(name)", agency: t(form.agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.counter.path)">‹ \(t("counter.title"))</a></nav>\(notes(t))
            <div class="stack-s"><p class="row"><span class="code">\(form.reference.text)</span><span class="tag">\(t("counter.printed", ["at": VietnamTime.stamp(form.printedAt)]))</span></p><h1>\(name)</h1><p class="muted">\(t(form.procedure.name))</p></div>
            <div class="duo"><div class="stack">\(sections)</div>
            <aside class="stack" aria-label="\(t("office.handling"))"><section class="card raise stack" aria-labelledby="nx">\(act(frame))</section>\(contact(t))</aside></div>
            """)
    }

    /// What the officer must know before taking it in.
    private func notes(_ t: Wording) -> [HTML] {
        var notes: [HTML] = []
        if let text = problemText(t) {
            notes.append(
                "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(text)</b></p></div>")
        }
        if form.hasChangedSincePrint {
            let at = VietnamTime.stamp(form.draft.savedAt)
            notes.append("<div class=\"note warn\"><p>\(t("counter.changed", ["at": at]))</p></div>")
        }
        return notes
    }

    private func problemText(_ t: Wording) -> String? {
        switch problem {
        case .stale(_, _, let at)?: t("counter.stale", ["at": VietnamTime.stamp(at)])
        case .outsideWindow?: t("error.closed_window.title")
        case .invalidAnswers?, nil: nil
        case .notOffered?: t("act.not_offered")
        default: t("error.conflict.title")
        }
    }

    private func act(_ frame: Frame) -> HTML {
        let t = frame.t
        let open = form.answerFaults.texts(t)
        guard open.isEmpty else {
            let items = open.map { "<li>\($0.text)</li>" as HTML }
            return
                "<h2 id=\"nx\">\(t("counter.unfinished", ["n": "\(open.count)"]))</h2><p>\(t("counter.unfinished_text"))</p><div class=\"prose\"><ul>\(items)</ul></div>"
        }
        let papers = ReceivedPapersView(form: form, typed: typed, missing: missing, t: t)
        let limits = TimeCaseChoice(
            procedure: form.procedure, answers: form.reading.answers, chosen: typed.officerCase, calendar: calendar,
            now: now, t: t)
        return """
            \(papers.summary)<h2 id="nx">\(t("counter.accept"))</h2><form class="stack" method="post" action="\(Link.counterFiling(form.reference.text).path)">\(frame.csrfField)<input type="hidden" name="luu" value="\("\(form.draft.savedAt.milliseconds)")">
            \(papers.html)\(limits.html)<button class="btn primary wide">\(t("counter.accept"))</button></form>
            """
    }

    private var missing: [FieldFault] {
        if case .invalidAnswers(let faults)? = problem { faults } else { [] }
    }

    private func contact(_ t: Wording) -> HTML {
        let account = form.account
        return
            "<section class=\"card stack-s\"><h2>\(t("office.contact"))</h2>\(Piece.facts([(t("office.submitter"), "\(account.name)"), (t("office.phone"), "\(account.phone?.spaced ?? "–")"), (t("office.email"), "\(account.email?.text ?? "–")")], class: "kv tight"))</section>"
    }
}
