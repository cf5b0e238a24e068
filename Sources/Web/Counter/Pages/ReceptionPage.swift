import Foundation
import Kernel
import OneStop

/// One person at the desk on one page: who, the form, the papers, the money, and what becomes of it.
struct ReceptionPage {
    let form: DeskForm
    let problem: ReceptionProblem?
    let units: [CommuneUnit]
    let calendar: WorkingCalendar
    let now: Date

    private var reception: Reception { form.reception }

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let faults = faults(t)
        let view = FieldView(
            t: t, input: form.input, faults: byName(faults), units: units, files: reception.files,
            answers: form.reading.answers.byInputName)
        let sections = form.procedure.form.sections.map {
            "<section class=\"card\"><h2>\(t($0.title))</h2><div class=\"deskgrid\">\($0.fields.filter { $0.kind != .file }.map(view.html))</div></section>"
                as HTML
        }
        let person = ReceptionPersonView(form: form, faults: byName(faults), problem: problem, t: t)
        let papers = ReceptionPapersView(form: form, faults: byName(faults), t: t)
        let act = ReceptionActView(form: form, problem: problem, calendar: calendar, now: now, t: t)
        let address = Link.reception(reception.id.text).path
        return frame.office(
            "\(t("desk.reception")) \(reception.personName)", agency: t(form.agency.shortName), side: side.html(t),
            at: .officeCounter,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.desk(agency: form.agency.slug).path)">‹ \(t("desk.title"))</a></nav>\(note(t))\(Piece.errorSummary(faults, t: t))
            <div class="row spread"><h1>\(t(form.procedure.name))</h1><p class="saved">\(Icon.check.html)<span data-saved-note role="status">\(t("form.saved_at", ["time": VietnamTime.time(of: reception.savedAt).text]))</span></p></div>
            <form class="stack" method="post" novalidate enctype="multipart/form-data" action="\(address)" data-autosave="\(address)?luu=1" data-enter>\(frame.csrfField)<input type="hidden" name="_luu_luc" value="\("\(reception.savedAt.milliseconds)")"><button class="vh" name="_luu" value="1" tabindex="-1" aria-hidden="true">\(t("desk.save"))</button>
            <div class="duo"><div class="stack">\(person.html)\(sections)</div><div class="stack">\(papers.html)\(act.html)</div></div></form>
            <form method="post" action="\(Link.receptionDiscard(reception.id.text).path)">\(frame.csrfField)<button class="btn link bad">\(t("desk.discard"))</button></form>
            """)
    }

    private func note(_ t: Wording) -> HTML? {
        guard let text = problem?.text(t) else { return nil }
        return "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(text)</b></p></div>"
    }

    /// What is wrong, once the officer tried to file: the form's faults, the desk's, and missing papers.
    private func faults(_ t: Wording) -> [(name: String, text: String)] {
        guard case .refused(.invalidAnswers(let faults), _)? = problem else { return [] }
        let desk = form.desk.faults.map { fault in
            (name: fault.name, text: t(Phrase(computed: "desk.fault.\(fault.code.rawValue)")))
        }
        let answers = faults.map { fault -> (name: String, text: String) in
            guard case .missingFile(let label) = fault.code else { return [fault].texts(t)[0] }
            return (fault.name, t("counter.missing_paper", ["label": t(label)]))
        }
        return desk + answers
    }
}
