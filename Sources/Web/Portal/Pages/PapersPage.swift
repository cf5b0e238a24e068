import Kernel
import OneStop

/// The papers that go with a dossier: what is needed and why, what was sent, one upload each.
struct PapersPage {
    let view: DraftView
    let faults: [FieldFault]
    /// Why the last upload was refused, by input name.
    let refusal: (name: String, reason: String)?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        var texts = faults.texts(t)
        if let refusal { texts.insert((refusal.name, t(Phrase(computed: "upload.\(refusal.reason)"))), at: 0) }
        let errors = byName(texts)
        let total = view.procedure.form.sections.count + 1
        let title = t("draft.papers")
        let papers = view.demands.map { PaperView(demand: $0, view: view, errors: errors, frame: frame).html }
        let fields = view.fileFields.map { field in
            UploadView(name: field.id, files: view.draft.files[field.id] ?? [], error: errors[field.id], id: view.draft.id.text, frame: frame, title: t(field.label)).card
        }
        return frame.portal(
            texts.isEmpty ? title : t("form.error_title", ["title": title]), at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t(view.procedure.name), .procedure(view.procedure.slug))]),
            """
            <div class="split left">\(view.tasks(current: "giay_to", t: t))
            <div class="narrow">\(Piece.errorSummary(texts, t: t))
            <div class="field stack-s"><p class="muted">\(t("draft.part_of", ["n": "\(total)", "total": "\(total)"]))</p><h1>\(title)</h1><p class="muted">\(t("upload.limits", ["max": t.size(Upload.largestFile)]))</p></div>
            \(papers)\(fields)
            <form method="post" action="\(Link.papers(view.draft.id.text).path)/xong" class="pagenav">\(frame.csrfField)<button class="btn primary big">\(t("form.continue"))</button><a class="btn link" href="\(Link.dossiers.path)">\(t("form.later"))</a></form></div></div>
            """)
    }
}

/// One demanded paper.
struct PaperView {
    let demand: PaperDemand
    let view: DraftView
    let errors: [String: String]
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let paper = demand.paper
        let name = "giay_to.\(paper.id)"
        let title = "<h2>\(t(paper.name))</h2><p class=\"muted\">\(PaperWords.copies(paper, t))</p>" as HTML
        if paper.isFilledOnline {
            return "<section class=\"field card\">\(title)<p>\(Piece.tag(t("paper.filled_online"), .ok, icon: .check))</p></section>"
        }
        if paper.isShownOnly { return "<section class=\"field card\">\(title)<p>\(t("paper.shown_only"))</p></section>" }
        return """
            <section class="field card\(" err", if: errors[name] != nil)">\(title)\(question)\(upload(name), if: demand.standing == .required)</section>
            """
    }

    private func upload(_ name: String) -> HTML {
        UploadView(
            name: name, files: view.draft.files[name] ?? [], error: errors[name], id: view.draft.id.text, frame: frame,
            title: frame.t(demand.paper.name)
        ).html
    }

    /// The question whether the paper is needed, where the applicant tells.
    private var question: HTML? {
        guard case .declared(let text) = demand.paper.need else { return nil }
        let t = frame.t
        let name = "giay_to.\(demand.paper.id).can"
        let id = Piece.fieldID(name)
        return """
            <form method="post" action="\(Link.papers(view.draft.id.text).path)/can">\(frame.csrfField)<input type="hidden" name="paper" value="\(demand.paper.id)">
            <fieldset class="field"><legend>\(t(text))</legend>\(Piece.errorText(errors[name], id: id))
            <label class="pick"><input type="radio" id="\(id)" name="needed" value="true"\(" checked", if: demand.standing == .required)>\(t("form.yes"))</label>
            <label class="pick"><input type="radio" name="needed" value="false"\(" checked", if: demand.standing == .declined)>\(t("form.no"))</label></fieldset><p class="field"><button class="btn">\(t("form.save_answer"))</button></p></form>
            """
    }
}

/// The files of one name, and the way to send another.
struct UploadView {
    let name: String
    let files: [FileReference]
    let error: String?
    let id: String
    let frame: Frame
    let title: String

    var card: HTML { "<section class=\"field card\"><h2>\(title)</h2>\(html)</section>" }

    var html: HTML {
        let t = frame.t
        let inputID = Piece.fieldID(name)
        return """
            \("<ul class=\"files\">\(files.map(line))</ul>", if: !files.isEmpty)
            <form class="upload" method="post" enctype="multipart/form-data" action="\(Link.papers(id).path)" data-upload>\(frame.csrfField)
            <label class="strong" for="\(inputID)">\(files.isEmpty ? t("upload.choose") : t("upload.another"))<span class="vh"> \(title)</span></label>\(Piece.errorText(error, id: inputID))
            <input class="in" type="file" id="\(inputID)" name="\(name)" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"\(Piece.described(inputID, hint: nil, error: error))>
            <progress hidden aria-label="\(t("upload.progress"))"></progress><p class="field"><button class="btn">\(t("upload.send"))</button></p></form>
            """
    }

    private func line(_ file: FileReference) -> HTML {
        let t = frame.t
        return """
            <li>\(Icon.file.html)<div>\(file.name)<br><span class="muted small">\(t.size(file.size))</span></div><form method="post" action="\(Link.papers(id).path)/bo">\(frame.csrfField)<input type="hidden" name="name" value="\(name)"><input type="hidden" name="digest" value="\(file.digest.hex)"><button class="btn link bad">\(t("upload.remove"))<span class="vh"> \(file.name)</span></button></form></li>
            """
    }
}

/// A paper's requirements in words.
enum PaperWords {
    /// "1 bản chính. Theo mẫu …"
    static func copies(_ paper: Paper, _ t: Wording) -> String {
        var parts: [String] = []
        if paper.originals > 0 { parts.append(t("paper.originals", ["n": "\(paper.originals)"])) }
        if paper.copies > 0 {
            parts.append(t(paper.mustBeCertified ? "paper.certified" : "paper.copies", ["n": "\(paper.copies)"]))
        }
        if let form = paper.officialForm { parts.append(t("paper.form", ["form": form])) }
        if let note = paper.note { parts.append(t(note)) }
        if case .when(_, let text) = paper.need, !text.vi.isEmpty { parts.append(t(text)) }
        return parts.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ") + "."
    }
}
