import Foundation
import Kernel
import OneStop

/// A dossier as an officer works on it: what was filed on the left, what to do next on the right.
struct OfficeDossierPage {
    let file: DossierFile
    let officer: Account
    let calendar: WorkingCalendar
    let now: Date
    let side: SideView
    /// The paper in the viewer, by digest.
    let viewing: String?
    /// What went wrong with the last act, with what was typed.
    let problem: ActProblem?
    let suggestedNumber: String
    /// Who else may act on it.
    let work: DossierWork
    let agencies: [Agency]
    /// How the applicant was told.
    let contacts: [ContactLine]
    /// The wording that was chosen for a box.
    let filled: FilledTemplate?
    /// What the signatures of the paper in the viewer say.
    var signatures: [SignatureCheck] = []
    /// What this officer gets of the paper in the viewer.
    var copy = OfficerCopy.plain
    /// What the virus scanner said of the papers.
    var states: [SHA256Digest: FileState] = [:]

    private var dossier: Dossier { file.dossier }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let inCharge = Path(of: dossier, under: file.procedure).step(dossier.step)?.role
        let reveals = officer.posts.contains { post in
            post.agency == dossier.handler
                && (post.role == inCharge || post.role == .caseOfficer || post.role == .agencyHead)
        }
        let answers = file.procedure.form.present(dossier.answers, revealingSecrets: reveals)
        let code = dossier.code.text
        let sections = answers.map { section -> HTML in
            "<section class=\"card stack-s\"><h2>\(t(section.title))</h2>\(AnswersView.html(section, t) { Link.officeFile(code, digest: $0.digest.hex) })</section>"
        }
        let actions = ActionsView(
            file: file, officer: officer, calendar: calendar, now: now, problem: problem,
            suggestedNumber: suggestedNumber, work: work, agencies: agencies, filled: filled, frame: frame)
        return frame.office(
            "\(code) \(dossier.filing.applicant.name)", agency: t(file.agency.shortName), side: side.html(t),
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.officeHome.path)">‹ \(t("office.queues"))</a></nav>\(conflict(t))
            <div class="stack-s"><p class="row"><span class="code">\(code)</span>\(StageTag.html(dossier.stage, t, isOffice: true))<span class="tag">\(t(Phrase(computed: "channel.\(dossier.filing.channel.rawValue)")))</span></p><h1>\(dossier.filing.applicant.name)</h1><p class="muted">\(t(file.procedure.name))</p></div>
            <div class="duo"><div class="stack">\(ConsultationsView(file: file, officer: officer, now: now, problem: problem, frame: frame).html)\(supplements(t))\(sections)\(OfficePapersView(file: file, viewing: viewing, frame: frame, signatures: signatures, copy: copy, states: states).html)</div>
            <aside class="stack" aria-label="\(t("office.handling"))"><section class="card raise stack" aria-labelledby="nx">\(actions.html)</section>
            <section class="card stack-s" aria-labelledby="han"><h2 id="han">\(t("dossier.due"))</h2>\(PromiseView(file: file, calendar: calendar, now: now).content(t))</section>
            \(DutyView(file: file, calendar: calendar, now: now).html(t))\(PrintsView(file: file, isOffice: true).html(t))\(ChecklistView(file: file).html(without: actions.offersChecklist ? dossier.step : nil, t))\(DeskActsView(view: actions).html)\(contact(frame))\(NotesView(file: file, frame: frame).html)<section class="card stack-s" aria-labelledby="ls"><h2 id="ls">\(t("office.history"))</h2><ol class="tl">\(TimelineView(file: file, calendar: calendar, now: now, isTracking: false, isOffice: true).items(t))</ol></section></aside></div>
            """)
    }

    private func conflict(_ t: Wording) -> HTML? {
        guard let problem, let text = problem.conflict(t) else { return nil }
        return
            "<div class=\"note warn\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(text)</b></p><p>\(t("conflict.look"))</p></div>"
    }

    /// What was asked and what came back, newest first.
    private func supplements(_ t: Wording) -> [HTML] {
        file.history.reversed().compactMap { recorded in
            guard case .supplementRequested(let request) = recorded.event else { return nil }
            let answer = file.history.first { $0.number > recorded.number && $0.event.kind == "supplemented" }
            let rows = request.items.enumerated().map { index, item -> [HTML] in
                [
                    "\(SubjectWords.name(item.subject, of: file.procedure, t))", "\(item.reason)",
                    answered(item, at: index, by: answer, t),
                ]
            }
            let state =
                answer.map { t("supplement.answered", ["at": VietnamTime.stamp($0.at)]) }
                ?? t("supplement.waiting", ["until": request.until.vietnamese])
            let heads = [t("supplement.item"), t("supplement.reason"), t("supplement.answer")]
            return
                "<section class=\"card stack-s\"><h2>\(t("supplement.asked_at", ["at": VietnamTime.stamp(recorded.at)]))</h2><p>\(state)</p>\(Piece.table(caption: t("supplement.title"), heads: heads, rows: rows))</section>"
        }
    }

    private func answered(_ item: SupplementItem, at index: Int, by answer: Recorded?, _ t: Wording) -> HTML {
        guard let answer, case .supplemented(let supplement) = answer.event else { return "–" }
        if case .field(let id) = item.subject, let field = file.procedure.form.field(id),
            let value = supplement.answers[id]
        {
            return "\(t(field.text(value)))"
        }
        let name = item.subject.inputName(at: index)
        let files = supplement.papers[name.hasPrefix("giay_to.") ? String(name.dropFirst(8)) : name] ?? []
        return
            "\(files.map { "<a href=\"\(Link.officeDossier(dossier.code.text).path)?xem=\($0.digest.hex)#xem\">\($0.name)</a> " as HTML })"
    }

    private func contact(_ frame: Frame) -> HTML {
        let t = frame.t
        let applicant = dossier.filing.applicant
        return
            "<section class=\"card stack-s\"><h2>\(t("office.contact"))</h2>\(PartyView.card(dossier.filing, t))\(Piece.facts([(t("office.submitter"), "\(applicant.submitter?.name ?? "–")"), (t("office.phone"), "\(applicant.phone?.spaced ?? "–")"), (t("office.email"), "\(applicant.email?.text ?? "–")")], class: "kv tight"))\(ContactsView(contacts: contacts, history: file.history).html(t))\(MessagesOfficeView(file: file, work: work, filled: filled, frame: frame).html)</section>"
    }
}
