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

    private var dossier: Dossier { file.dossier }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let reveals = officer.posts.contains { $0.agency == file.agency.slug && $0.role != .inspector }
        let answers = file.procedure.form.present(dossier.answers, revealingSecrets: reveals)
        let code = dossier.code.text
        let sections = answers.map { section -> HTML in
            "<section class=\"card stack-s\"><h2>\(t(section.title))</h2>\(AnswersView.html(section, t) { Link.officeFile(code, digest: $0.digest.hex) })</section>"
        }
        let actions = ActionsView(file: file, officer: officer, calendar: calendar, now: now, problem: problem, suggestedNumber: suggestedNumber, frame: frame)
        return frame.office(
            "\(code) \(dossier.filing.applicant.name)", agency: t(file.agency.shortName), side: side.html(t),
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.officeHome.path)">‹ \(t("office.queues"))</a></nav>\(conflict(t))
            <div class="stack-s"><p class="row"><span class="code">\(code)</span>\(StageTag.html(dossier.stage, t))<span class="tag">\(t(Phrase(computed: "channel.\(dossier.filing.channel.rawValue)")))</span></p><h1>\(dossier.filing.applicant.name)</h1><p class="muted">\(t(file.procedure.name))</p></div>
            <div class="duo"><div class="stack">\(supplements(t))\(sections)\(OfficePapersView(file: file, viewing: viewing, frame: frame).html)</div>
            <aside class="stack" aria-label="\(t("office.handling"))"><section class="card raise stack" aria-labelledby="nx">\(actions.html)</section>
            <section class="card stack-s" aria-labelledby="han"><h2 id="han">\(t("dossier.due"))</h2>\(PromiseView(file: file, calendar: calendar, now: now).content(t))</section>
            \(contact(frame))\(NotesView(file: file, frame: frame).html)<section class="card stack-s" aria-labelledby="ls"><h2 id="ls">\(t("office.history"))</h2><ol class="tl">\(TimelineView(file: file, isTracking: false, isOffice: true).items(t))</ol></section></aside></div>
            """)
    }

    private func conflict(_ t: Wording) -> HTML? {
        guard let problem, let text = problem.conflict(t) else { return nil }
        return "<div class=\"note warn\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(text)</b></p><p>\(t("conflict.look"))</p></div>"
    }

    /// What was asked and what came back, newest first.
    private func supplements(_ t: Wording) -> [HTML] {
        file.history.reversed().compactMap { recorded in
            guard case .supplementRequested(let request) = recorded.event else { return nil }
            let answer = file.history.first { $0.number > recorded.number && $0.event.kind == "supplemented" }
            let rows = request.items.enumerated().map { index, item -> [HTML] in
                ["\(SubjectWords.name(item.subject, of: file.procedure, t))", "\(item.reason)", answered(item, at: index, by: answer, t)]
            }
            let state = answer.map { t("supplement.answered", ["at": VietnamTime.stamp($0.at)]) } ?? t("supplement.waiting", ["until": request.until.vietnamese])
            let heads = [t("supplement.item"), t("supplement.reason"), t("supplement.answer")]
            return "<section class=\"card stack-s\"><h2>\(t("supplement.asked_at", ["at": VietnamTime.stamp(recorded.at)]))</h2><p>\(state)</p>\(Piece.table(caption: t("supplement.title"), heads: heads, rows: rows))</section>"
        }
    }

    private func answered(_ item: SupplementItem, at index: Int, by answer: Recorded?, _ t: Wording) -> HTML {
        guard let answer, case .supplemented(let supplement) = answer.event else { return "–" }
        if case .field(let id) = item.subject, let field = file.procedure.form.field(id), let value = supplement.answers[id] {
            return "\(t(field.text(value)))"
        }
        let name = item.subject.inputName(at: index)
        let files = supplement.papers[name.hasPrefix("giay_to.") ? String(name.dropFirst(8)) : name] ?? []
        return "\(files.map { "<a href=\"\(Link.officeDossier(dossier.code.text).path)?xem=\($0.digest.hex)#xem\">\($0.name)</a> " as HTML })"
    }

    private func contact(_ frame: Frame) -> HTML {
        let t = frame.t
        let applicant = dossier.filing.applicant
        return "<section class=\"card stack-s\"><h2>\(t("office.contact"))</h2>\(Piece.facts([(t("office.submitter"), "\(applicant.submitter?.name ?? "–")"), (t("office.phone"), "\(applicant.phone?.spaced ?? "–")"), (t("office.email"), "\(applicant.email?.text ?? "–")")], class: "kv tight"))\(MessagesOfficeView(file: file, frame: frame).html)</section>"
    }
}

/// The papers and one of them in the viewer.
struct OfficePapersView {
    let file: DossierFile
    let viewing: String?
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let code = file.dossier.code.text
        let demands = file.procedure.papers(for: file.dossier.answers, declared: file.dossier.filing.declared)
        let known = Set(file.procedure.papers.map(\.id))
        let items = demands.filter { $0.standing != .declined }.map { demand in
            item(t(demand.paper.name), PaperWords.copies(demand.paper, t), file.dossier.papers[demand.paper.id] ?? [], demand.paper.isFilledOnline)
        }
        let extras = file.dossier.papers.keys.filter { !known.contains($0) }.sorted().map { item(t("office.extra_paper"), "", file.dossier.papers[$0] ?? [], false) }
        return """
            <section class="card stack-s" aria-labelledby="gt"><h2 id="gt">\(t("draft.papers"))</h2><ul class="files">\(items)\(extras)</ul>\(viewer(code))</section>
            """
    }

    private func item(_ name: String, _ note: String, _ files: [FileReference], _ isFilledOnline: Bool) -> HTML {
        let t = frame.t
        let links = files.map { reference -> HTML in
            "<a href=\"\(Link.officeDossier(file.dossier.code.text).path)?xem=\(reference.digest.hex)#xem\"\(" aria-current=\"true\"", if: reference.digest.hex == viewing)>\(reference.name)</a> <span class=\"muted\">\(t.size(reference.size))</span><br>"
        }
        let state: HTML = isFilledOnline ? Piece.tag(t("paper.filled_online"), .ok) : files.isEmpty ? Piece.tag(t("paper.none"), .warn) : .empty
        return "<li>\(Icon.file.html)<div><b>\(name)</b><br>\(links)<span class=\"muted small\">\(note)</span></div>\(state)</li>"
    }

    private func viewer(_ code: String) -> HTML? {
        guard let viewing, let reference = try? file.dossier.reference(viewing) else { return nil }
        let t = frame.t
        let path = Link.officeFile(code, digest: viewing).path
        let view: HTML =
            reference.type.isImage
            ? "<img src=\"\(path)\" alt=\"\(reference.name)\">"
            : reference.type == .pdf ? "<iframe src=\"\(path)\" title=\"\(reference.name)\"></iframe>" : "<p>\(t("office.no_preview"))</p>"
        return "<figure class=\"paper-view\" id=\"xem\" tabindex=\"-1\">\(view)<figcaption><a href=\"\(path)\">\(Icon.down.html)\(reference.name)</a></figcaption></figure>"
    }
}

/// Notes that only officers see.
struct NotesView {
    let file: DossierFile
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let notes = file.history.compactMap { recorded -> HTML? in
            guard case .noted(let text) = recorded.event else { return nil }
            return "<article class=\"msg\"><header>\(recorded.by.person?.name ?? "") · \(t.short(recorded.at))</header><p class=\"pre\">\(text)</p></article>"
        }
        return "<section class=\"card stack-s\" aria-labelledby=\"gc\"><h2 id=\"gc\">\(t("office.notes"))</h2>\(notes)<form method=\"post\" action=\"\(Link.act(file.dossier.code.text, .note).path)\">\(frame.csrfField)<div class=\"field\"><label for=\"f-note\">\(t("office.add_note"))</label><textarea class=\"in\" id=\"f-note\" name=\"text\" rows=\"2\" required maxlength=\"4000\"></textarea></div><p class=\"field\"><button class=\"btn\">\(t("office.save_note"))</button></p></form></section>"
    }
}

/// Messages with the applicant, and the box for another.
struct MessagesOfficeView {
    let file: DossierFile
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let messages = file.history.compactMap { recorded -> HTML? in
            guard case .messaged(let text) = recorded.event else { return nil }
            let isMine = recorded.by.capacity != .applicant
            return "<article class=\"msg\(" mine", if: isMine)\"><header>\(recorded.by.person?.name ?? "") · \(t.short(recorded.at))</header><p class=\"pre\">\(text)</p></article>"
        }
        return "\(messages)<form method=\"post\" action=\"\(Link.act(file.dossier.code.text, .message).path)\">\(frame.csrfField)<div class=\"field\"><label for=\"f-message\">\(t("office.write_applicant"))</label><textarea class=\"in\" id=\"f-message\" name=\"text\" rows=\"2\" required maxlength=\"4000\"></textarea></div><p class=\"field\"><button class=\"btn\">\(t("messages.send"))</button></p></form>"
    }
}
