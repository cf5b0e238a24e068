import Kernel
import OneStop

/// The words of one situation: to be changed, with what they look like filled in.
struct MessageTemplatePage {
    let place: TemplatePlace
    let template: SituationWords
    /// These are the province's own, not the product's.
    let isOwn: Bool
    let faults: [TemplateProblem]
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let texts = faults.map { (name: $0.part, text: words($0.kind, t)) }
        return frame.office(
            t(place.situation.phrase), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .messageTemplates, catalogue: catalogue).html(t), at: .administration,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.messageTemplates.path)">‹ \(t("templates.title"))</a></nav>\(Piece.errorSummary(texts, t: t))
            <h1>\(t(place.situation.phrase)) \(Piece.tag(t("templates.own"), .act), if: isOwn)</h1>
            \(chooser(t))<div class="duo"><form class="card stack" method="post" action="\(Link.messageTemplate(place.situation.rawValue, procedure: "", language: "").path)">\(hidden(frame))
            \(box("sms", t("templates.sms"), template.sms, rows: "3", hint: t("templates.sms_hint", ["names": names]), texts, t))
            \(Piece.input("subject", label: t("templates.subject"), value: template.subject, error: fault("subject", texts), t: t))
            \(box("body", t("templates.body"), template.body, rows: "6", hint: t("templates.body_hint"), texts, t))
            <p class="field"><button class="btn primary">\(t("templates.keep"))</button></p></form>\(preview(t))</div>\(dropping(frame), if: isOwn)
            """)
    }

    private var names: String { place.situation.names.map { "{\($0)}" }.joined(separator: " ") }

    private func hidden(_ frame: Frame) -> HTML {
        "\(frame.csrfField)<input type=\"hidden\" name=\"thu_tuc\" value=\"\(place.procedure)\"><input type=\"hidden\" name=\"ngon_ngu\" value=\"\(place.language.rawValue)\">"
    }

    private func chooser(_ t: Wording) -> HTML {
        let procedures = catalogue.procedures.map {
            "<option value=\"\($0.slug)\"\(" selected", if: $0.slug == place.procedure)>\(t($0.name))</option>" as HTML
        }
        let languages = Language.allCases.map {
            "<option value=\"\($0.rawValue)\"\(" selected", if: $0 == place.language)>\(t(Phrase(computed: "language.\($0.rawValue)")))</option>"
                as HTML
        }
        return """
            <form class="row bulk" method="get" action="\(Link.messageTemplate(place.situation.rawValue, procedure: "", language: "").path)"><label for="f-thu-tuc">\(t("templates.where"))</label><select class="in" id="f-thu-tuc" name="thu-tuc"><option value="">\(t("templates.everywhere"))</option>\(procedures)</select><label for="f-ngon-ngu">\(t("templates.language"))</label><select class="in" id="f-ngon-ngu" name="ngon-ngu">\(languages)</select><button class="btn">\(t("templates.choose"))</button></form>
            """
    }

    private func box(
        _ name: HTML, _ label: String, _ value: String, rows: HTML, hint: String,
        _ texts: [(name: String, text: String)], _ t: Wording
    ) -> HTML {
        let error = fault(name.text, texts)
        let id = "f-\(name.text)"
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(label)</label>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))<textarea class="in" id="\(id)" name="\(name)" rows="\(rows)"\(Piece.described(id, hint: hint, error: error))>\(value)</textarea></div>
            """
    }

    private func fault(_ part: String, _ texts: [(name: String, text: String)]) -> String? {
        texts.first { $0.name == part }?.text
    }

    private func preview(_ t: Wording) -> HTML {
        let shown = template.preview
        let length = SMSLength(of: shown.sms)
        return """
            <section class="card stack-s" aria-labelledby="xt"><h2 id="xt">\(t("templates.preview"))</h2><p class="msg pre">\(shown.sms)</p><p class="small muted">\(t("templates.preview_note", ["units": "\(length.units)", "parts": "\(length.parts)"]))</p><p class="strong">\(shown.subject)</p><p class="pre">\(shown.body)</p></section>
            """
    }

    private func dropping(_ frame: Frame) -> HTML {
        "<form method=\"post\" action=\"\(Link.messageTemplateReset(place.situation.rawValue).path)\">\(hidden(frame))<button class=\"btn\">\(frame.t("templates.drop"))</button></form>"
    }

    private func words(_ kind: TemplateProblem.Kind, _ t: Wording) -> String {
        switch kind {
        case .empty: t("templates.empty")
        case .tooLong(let max): t("templates.too_long", ["max": "\(max)"])
        case .unknownName(let name): t("templates.unknown_name", ["name": name, "names": names])
        case .tooManyParts: t("templates.too_many_parts")
        }
    }
}
