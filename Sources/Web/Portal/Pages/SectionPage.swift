import Kernel
import OneStop

/// One section of a form.
struct SectionPage {
    let view: DraftView
    let section: FormSection
    /// What is wrong, shown only after the person tried to go on.
    let faults: [FieldFault]
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let id = view.draft.id.text
        let texts = faults.texts(t)
        let fields = FieldView(
            t: t, input: view.draft.input, faults: byName(texts), units: catalogue.province.units,
            files: view.draft.files, answers: view.reading.answers.byInputName)
        let number = (view.procedure.form.sections.firstIndex(of: section) ?? 0) + 1
        let total = view.procedure.form.sections.count + (view.isForDesk ? 0 : 1)
        let title = t(section.title)
        return frame.portal(
            title, at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t(view.procedure.name), .procedure(view.procedure.slug))]),
            """
            <div class="split left">\(view.tasks(current: section.id, t: t))
            <form class="narrow" method="post" novalidate action="\(Link.section(id, section.id).path)" data-autosave="\(Link.section(id, section.id).path)?luu=1">\(frame.csrfField)\(Piece.errorSummary(texts, t: t))
            <div class="field stack-s"><p class="muted">\(t("draft.part_of", ["n": "\(number)", "total": "\(total)"]))</p><h1>\(title)</h1></div>
            <button class="vh" name="_tiep" value="1" tabindex="-1" aria-hidden="true">\(t("form.continue"))</button>
            \(section.fields.map(fields.html))
            <div class="pagenav"><button class="btn primary big" name="_tiep" value="1">\(t("form.continue"))</button><button class="btn link" name="_sau" value="1">\(t("form.later"))</button></div></form></div>
            """)
    }
}
