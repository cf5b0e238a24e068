import Kernel
import OneStop

/// Answering a request for supplement: exactly what was asked, item by item.
struct SupplementPage {
    let file: DossierFile
    let request: SupplementRequest
    let input: FormInput
    /// Files sent so far, by input name.
    let files: [String: [FileReference]]
    let faults: [(name: String, text: String)]
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let fields = FieldView(
            t: t, input: input, faults: byName(faults), units: catalogue.province.units, files: files,
            answers: file.dossier.answers.byInputName)
        let items = request.items.enumerated().map { item($1, at: $0, fields: fields, frame: frame) }
        let code = file.dossier.code.text
        return frame.portal(
            t("supplement.title"), at: .dossiers,
            crumbs: frame.crumbs([(t("nav.dossiers"), .dossiers), (code, .dossier(code))]),
            """
            <div class="narrow">\(Piece.errorSummary(faults, t: t))<h1>\(t("supplement.title"))</h1><p class="lead">\(t("supplement.lead", ["until": request.until.vietnamese]))</p>
            <form method="post" enctype="multipart/form-data" novalidate action="\(Link.supplement(code).path)">\(frame.csrfField)<input type="hidden" name="thay" value="\(file.dossier.lastAct)">\(items)
            <div class="pagenav"><button class="btn primary big">\(t("supplement.send"))</button><a class="btn link" href="\(Link.dossier(code).path)">\(t("form.later"))</a></div></form></div>
            """)
    }

    private func item(_ item: SupplementItem, at index: Int, fields: FieldView, frame: Frame) -> HTML {
        let t = frame.t
        let name = item.subject.inputName(at: index)
        let title = SubjectWords.name(item.subject, of: file.procedure, t)
        let answer: HTML
        if case .field(let id) = item.subject, let field = file.procedure.form.field(id) {
            answer = fields.html(field.alwaysShown)
        } else {
            let id = Piece.fieldID(name)
            let error = fields.faults[name]
            answer =
                "<div class=\"field\(" err", if: error != nil)\"><label for=\"\(id)\">\(t("upload.choose"))<span class=\"vh\"> \(title)</span></label>\(Piece.errorText(error, id: id))<input class=\"in\" type=\"file\" id=\"\(id)\" name=\"\(name)\" accept=\".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx\"\(Piece.described(id, hint: nil, error: error))></div>"
        }
        return
            "<section class=\"field card\"><h2>\(index + 1). \(title)</h2><p class=\"muted\">\(item.reason)</p>\(answer)</section>"
    }
}

extension Field {
    /// The same without its condition: an item that was asked for is always shown.
    var alwaysShown: Field {
        Field(
            id: id, label: label, kind: kind, isRequired: isRequired, help: help, unit: unit, example: example,
            isSecret: isSecret)
    }
}
