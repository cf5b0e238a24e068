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
    /// What the virus scanner said of them.
    var states: [SHA256Digest: FileState] = [:]
    /// What was sent in part, with the bytes that came.
    var unfinished: [(upload: PartialUpload, offset: Int)] = []

    /// What the key Enter presses in an input: the first button of a form, which would take a file away otherwise.
    private static let byKeyboard: HTML = "<button class=\"vh\" tabindex=\"-1\" aria-hidden=\"true\"></button>"

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let fields = FieldView(
            t: t, input: input, faults: byName(faults), units: catalogue.province.units, files: files,
            answers: file.dossier.answers.byInputName)
        let items = request.items.enumerated().map { item($1, at: $0, fields: fields, t) }
        let code = file.dossier.code.text
        let takesFiles = request.items.indices.contains { request.takesFile(at: $0, of: file.procedure) }
        return frame.portal(
            t("supplement.title"), at: .dossiers,
            crumbs: frame.crumbs([(t("nav.dossiers"), .dossiers), (code, .dossier(code))]),
            """
            <div class="narrow"\(UploadInput.words(t))>\(Piece.errorSummary(faults, t: t))<h1>\(t("supplement.title"))</h1><p class="lead">\(t("supplement.lead", ["until": request.until.vietnamese]))</p>\("<p class=\"muted\">\(t("upload.limits", ["max": t.size(Upload.largestFile)]))</p>", if: takesFiles)
            <form method="post" enctype="multipart/form-data" novalidate action="\(Link.supplement(code).path)">\(frame.csrfField)<input type="hidden" name="thay" value="\(file.dossier.lastAct)">\(Self.byKeyboard)\(items)
            <div class="pagenav"><button class="btn primary big">\(t("supplement.send"))</button><a class="btn link" href="\(Link.dossier(code).path)">\(t("form.later"))</a></div></form></div>
            """)
    }

    private func item(_ item: SupplementItem, at index: Int, fields: FieldView, _ t: Wording) -> HTML {
        let name = item.subject.inputName(at: index)
        let title = SubjectWords.name(item.subject, of: file.procedure, t)
        let answer: HTML
        if case .field(let id) = item.subject, let field = file.procedure.form.field(id), field.kind != .file {
            answer = fields.html(field.alwaysShown)
        } else {
            answer =
                SupplementFileView(
                    name: name, title: title, code: file.dossier.code.text, files: files[name] ?? [],
                    error: fields.faults[name], states: states, unfinished: unfinished, t: t
                ).html
        }
        return
            "<section class=\"field card\"><h2>\(index + 1). \(title)</h2><p class=\"muted\">\(item.reason)</p>\(answer)</section>"
    }
}

extension SupplementRequest {
    /// Whether the item is answered by a file.
    func takesFile(at index: Int, of procedure: Procedure) -> Bool {
        guard case .field(let id) = items[index].subject else { return true }
        return procedure.form.field(id)?.kind == .file
    }

    /// Whether a file of that input name answers something that was asked.
    @Sendable func wants(_ name: String) -> Bool {
        items.indices.contains { items[$0].subject.inputName(at: $0) == name }
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
