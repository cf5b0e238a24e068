import Kernel
import OneStop

/// What was asked, item by item, as it comes over the desk.
struct DeskSupplementPage {
    let file: DossierFile
    let asked: SupplementRequest
    let input: FormInput
    let typed: FormInput
    let faults: [(name: String, text: String)]
    let units: [CommuneUnit]

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let code = file.dossier.code.text
        let rows = asked.items.enumerated().map { index, item in row(item, at: index, t) }
        return frame.office(
            "\(t("desk.supplement_by_hand")) \(code)", agency: t(file.agency.shortName), side: side.html(t),
            at: .officeCounter,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.officeDossier(code).path)">‹ \(code)</a></nav>\(Piece.errorSummary(faults, t: t))<h1>\(t("desk.supplement_by_hand"))</h1>
            <form class="card stack narrow" method="post" novalidate enctype="multipart/form-data" action="\(Link.deskSupplement(code).path)">\(frame.csrfField)<input type="hidden" name="thay" value="\(file.dossier.lastAct)">\(rows)<p class="field"><button class="btn primary">\(t("desk.supplement_take"))</button></p></form>
            """)
    }

    private func row(_ item: SupplementItem, at index: Int, _ t: Wording) -> HTML {
        let name = item.subject.inputName(at: index)
        let title: HTML = "\(SubjectWords.name(item.subject, of: file.procedure, t))"
        if case .field(let id) = item.subject, let field = file.procedure.form.field(id), field.kind != .file {
            let view = FieldView(t: t, input: input, faults: byName(faults), units: units, files: [:], answers: [:])
            return "<div><p class=\"muted small\">\(item.reason)</p>\(view.bare(field, as: field.id))</div>"
        }
        let paper = name.hasPrefix("giay_to.") ? String(name.dropFirst("giay_to.".count)) : name
        let id = Piece.fieldID(name)
        let isOn = typed.values["quay.nhan"]?.contains(paper) == true
        let error = faults.first { $0.name == name || $0.name == "quay.chinh.\(paper)" }?.text
        let options = Custody.allCases.map {
            "<option value=\"\($0.rawValue)\"\(" selected", if: typed["quay.giu.\(paper)"] == $0.rawValue)>\(t(Phrase(computed: "custody.\($0.rawValue)")))</option>"
                as HTML
        }
        return """
            <div class="take\(" err", if: error != nil)"><label class="pick" for="\(id)"><input type="checkbox" id="\(id)" name="quay.nhan" value="\(paper)"\(" checked", if: isOn)><span>\(title)</span></label>\(Piece.errorText(error, id: id))<p class="small muted">\(item.reason)</p>
            <div class="row">\(count("quay.chinh.\(paper)", t("counter.originals"), "0"))\(count("quay.sao.\(paper)", t("counter.copies"), "1"))<span class="count"><label class="vh" for="\(Piece.fieldID("quay.giu.\(paper)"))">\(t("desk.custody"))</label><select class="in wide" id="\(Piece.fieldID("quay.giu.\(paper)"))" name="quay.giu.\(paper)">\(options)</select></span></div><label class="small">\(t("desk.add_scans")) <input type="file" name="\(name)" multiple accept=".pdf,.jpg,.jpeg,.png"></label></div>
            """
    }

    private func count(_ name: String, _ label: String, _ standard: String) -> HTML {
        let id = Piece.fieldID(name)
        return
            "<span class=\"count\"><label for=\"\(id)\">\(label)</label><input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(typed.values[name]?.first ?? standard)\" inputmode=\"numeric\" maxlength=\"6\" autocomplete=\"off\"></span>"
    }
}
