import Kernel
import OneStop

/// The words of one situation: to be changed, with what they look like filled in.
struct MessageTemplatePage {
    let place: TemplatePlace
    let template: SituationWords
    /// These are the province's own, not the product's.
    let isOwn: Bool
    let faults: [TemplateProblem]
    let trial: WordsTrial
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        var texts = faults.map { (name: $0.part, text: words($0.kind, t)) }
        if trial.outcome == .invalid { texts.append((name: "to", text: t("sending.test_invalid"))) }
        return frame.office(
            t(place.situation.phrase), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .messageTemplates, catalogue: catalogue).html(t), at: .administration,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.messageTemplates.path)">‹ \(t("templates.title"))</a></nav>\(sent(t), if: trial.outcome == .sent)\(Piece.errorSummary(texts, t: t))
            <h1>\(t(place.situation.phrase)) \(Piece.tag(t("templates.own"), .act), if: isOwn)</h1>
            \(chooser(t))<div class="duo"><form class="card stack" method="post" action="\(Link.messageTemplate(place.situation.rawValue, procedure: "", language: "").path)">\(hidden(frame))
            \(box("sms", t("templates.sms"), template.sms, rows: "3", hint: t("templates.sms_hint", ["names": names]), texts, t))
            \(Piece.input("subject", label: t("templates.subject"), value: template.subject, error: fault("subject", texts), t: t))
            \(box("body", t("templates.body"), template.body, rows: "6", hint: t("templates.body_hint"), texts, t))
            <p class="field row"><button class="btn" formaction="\(Link.messageTemplateTrial(place.situation.rawValue).path)" name="viec" value="xem">\(t("templates.preview"))</button><button class="btn primary">\(t("templates.keep"))</button></p>\(trying(texts, t))</form>\(preview(t))</div>\(dropping(frame), if: isOwn)
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
        let (plain, accented) = (template.filled(isAccented: false), template.filled(isAccented: true))
        return """
            <section class="card stack-s" aria-labelledby="xt"><h2 id="xt">\(t("templates.preview"))</h2><p class="small muted">\(t("templates.preview_note"))</p>\(phone(t("templates.plain"), plain.sms, t))\(phone(t("contact.accented"), accented.sms, t))<h3>\(t("medium.email"))</h3><p class="strong">\(plain.subject)</p><p class="pre">\(plain.body)</p></section>
            """
    }

    private func phone(_ title: String, _ text: String, _ t: Wording) -> HTML {
        let length = SMSLength(of: text)
        let size = t("templates.size", ["units": "\(length.units)", "parts": "\(length.parts)"])
        return "<h3>\(title)</h3><p class=\"msg pre\">\(text)</p><p class=\"small muted\">\(size)</p>"
    }

    private func sent(_ t: Wording) -> HTML {
        "<p class=\"note ok\" role=\"status\">\(t("templates.sent", ["to": trial.to]))</p>"
    }

    /// Its button stands after the preview's, so that Enter in a line only shows.
    private func trying(_ texts: [(name: String, text: String)], _ t: Wording) -> HTML {
        """
        <fieldset class="stack-s"><legend>\(t("templates.try"))</legend>\(Piece.input("to", label: t("sending.test_to"), value: trial.to, error: fault("to", texts), width: "w-m", isRequired: false, t: t))<label class="pick"><input type="checkbox" name="co_dau" value="1"\(" checked", if: trial.isAccented)><span>\(t("contact.accented"))</span></label><p><button class="btn" formaction="\(Link.messageTemplateTrial(place.situation.rawValue).path)" name="viec" value="gui">\(t("templates.send_try"))</button></p></fieldset>
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
