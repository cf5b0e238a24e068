import Kernel
import OneStop

/// The papers that go with a dossier: what is needed and why, what was sent, one upload each.
struct PapersPage {
    let view: DraftView
    let faults: [FieldFault]
    let states: [SHA256Digest: FileState]
    /// What was sent in part, with the bytes that came.
    let unfinished: [(upload: PartialUpload, offset: Int)]
    /// Why the last upload was refused, by input name.
    let refusal: (name: String, reason: String)?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        var texts = faults.texts(t)
        if let refusal { texts.insert((refusal.name, t(Phrase(computed: "upload.\(refusal.reason)"))), at: 0) }
        let errors = byName(texts)
        let total = view.procedure.form.sections.count + 1
        let title = t("draft.papers")
        let papers = view.demands.map {
            PaperView(
                demand: $0, view: view, errors: errors, states: states, unfinished: unfinished, frame: frame
            ).html
        }
        let fields = view.fileFields.map { field in
            UploadView(
                name: field.id, files: view.draft.files[field.id] ?? [], error: errors[field.id],
                id: view.draft.id.text, frame: frame, title: t(field.label), states: states,
                unfinished: unfinished
            ).card
        }
        return frame.portal(
            title, at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t(view.procedure.name), .procedure(view.procedure.slug))]),
            """
            <div class="split left">\(view.tasks(current: "giay_to", t: t))
            <div class="narrow"\(UploadInput.words(t))>\(Piece.errorSummary(texts, t: t))
            <div class="field stack-s"><p class="muted">\(t("draft.part_of", ["n": "\(total)", "total": "\(total)"]))</p><h1>\(title)</h1><p class="muted">\(t("upload.limits", ["max": t.size(Upload.largestFile)]))</p></div>
            \(papers)\(fields)
            <form method="post" action="\(Link.papers(view.draft.id.text).path)/xong" class="pagenav">\(frame.csrfField)<button class="btn primary big">\(t("form.continue"))</button><a class="btn link" href="\(Link.dossiers.path)">\(t("form.later"))</a></form></div></div>
            """)
    }
}
