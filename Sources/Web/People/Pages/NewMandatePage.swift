import Kernel
import OneStop

/// Asks for whom somebody wants to file, for what, until when, and by what right.
struct NewMandatePage {
    let typed: MandateForm
    let fault: (field: String, phrase: Phrase)?
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("people.mandate_new"), at: .dossiers,
            crumbs: frame.crumbs([(t("nav.dossiers"), .dossiers), (t("people.mandates"), .people(.mandates))]),
            """
            <form class="narrow" method="post" enctype="multipart/form-data" novalidate action="\(Link.people(.newMandate).path)">\(frame.csrfField)\(Piece.errorSummary(fault.map { [($0.field, t($0.phrase))] } ?? [], t: t))
            <h1>\(t("people.mandate_new"))</h1><p class="lead">\(t("people.mandate_lead"))</p>
            \(input("ten", t("register.name"), typed.name, nil, t))\(input("so", t("people.number"), typed.number, t("people.number_hint"), t))\(input("lien_lac", t("people.their_contact"), typed.contact, t("people.their_contact_hint"), t))
            \(procedures(t))\(input("den", t("people.until_day"), typed.until, t("people.until_hint"), t))\(basis(t))
            <div class="pagenav"><button class="btn primary big">\(t("people.mandate_ask"))</button><a class="btn link" href="\(Link.people(.mandates).path)">\(t("people.mandates"))</a></div></form>
            """)
    }

    private func error(_ name: String, _ t: Wording) -> String? {
        fault?.field == name ? fault.map { t($0.phrase) } : nil
    }

    private func input(_ name: String, _ label: String, _ value: String, _ hint: String?, _ t: Wording) -> HTML {
        Piece.input(name, label: label, value: value, hint: hint, error: error(name, t), t: t)
    }

    private func procedures(_ t: Wording) -> HTML {
        let options = catalogue.procedures.filter(\.isFiledOnline).map { procedure in
            "<option value=\"\(procedure.slug)\"\(" selected", if: procedure.slug == typed.procedure)>\(t(procedure.name))</option>"
                as HTML
        }
        return """
            <div class="field"><label for="f-thu_tuc">\(t("people.scope"))</label><select class="in" id="f-thu_tuc" name="thu_tuc"><option value="">\(t("people.any_procedure"))</option>\(options)</select></div>
            """
    }

    private func basis(_ t: Wording) -> HTML {
        func pick(_ basis: Mandate.Basis, _ text: String, _ isOn: Bool) -> HTML {
            """
            <label class="pick"><input type="radio" name="bang" value="\(basis.rawValue)"\(" checked", if: isOn)>\(text)</label>
            """
        }
        let problem = error("giay", t)
        return """
            <fieldset class="field"><legend>\(t("people.basis"))</legend>\(pick(.code, t("people.by_their_code"), !typed.isByPaper))\(pick(.paper, t("people.by_paper"), typed.isByPaper))</fieldset>
            <div class="field\(" err", if: problem != nil)"><label for="f-giay">\(t("people.paper"))</label>\(Piece.hintText(t("people.paper_hint"), id: "f-giay"))\(Piece.errorText(problem, id: "f-giay"))<input class="in" type="file" id="f-giay" name="giay" accept=".pdf,.jpg,.jpeg,.png,.webp"\(Piece.described("f-giay", hint: t("people.paper_hint"), error: problem))></div>
            """
    }
}
