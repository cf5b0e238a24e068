import Kernel
import OneStop

/// The wordings that an agency's officers send often, and the form to write one.
struct TemplatesPage {
    let agency: Agency
    let templates: [MessageTemplate]
    /// The one that is being changed.
    let edited: MessageTemplate?
    let catalogue: Catalogue
    let side: SideView
    let problem: FormProblem?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = edited == nil ? t("work.template.add") : t("work.template.change")
        return frame.office(
            t("work.template.title"), agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(t("work.template.title"))</h1><p class="muted">\(t("work.template.lead"))</p>\(problem?.note)
            \(templates.isEmpty ? "<p class=\"note\">\(t("work.template.none"))</p>" : table(frame))
            <section class="card" aria-labelledby="mt"><h2 id="mt">\(title)</h2>\(form(frame))</section>
            """)
    }

    private func table(_ frame: Frame) -> HTML {
        let t = frame.t
        let heads = [
            t("work.filter.name"), t("work.template.use"), t("office.procedure"), t("work.template.text"),
            t("work.absence.act"),
        ]
        let rows = templates.map { template -> [HTML] in
            let change = Link.templates(agency: agency.slug).path + "&sua=\(template.id.text)"
            let procedure = template.procedure.map { slug in catalogue.procedure(slug).map { t($0.name) } ?? slug }
            return [
                "<a href=\"\(change)\">\(template.name)</a>",
                "\(t(Phrase(computed: "work.template.\(template.use.rawValue)")))",
                "\(procedure ?? t("work.template.all"))", "<span class=\"pre\">\(template.body)</span>",
                "<form method=\"post\" action=\"\(Link.templateDrop(template.id.text).path)\">\(frame.csrfField)\(agencyField)<button class=\"btn\">\(t("work.filter.drop"))<span class=\"vh\">: \(template.name)</span></button></form>",
            ]
        }
        return Piece.table(caption: t("work.template.title"), heads: heads, rows: rows)
    }

    private var agencyField: HTML { "<input type=\"hidden\" name=\"co-quan\" value=\"\(agency.slug)\">" }

    private func form(_ frame: Frame) -> HTML {
        let t = frame.t
        let uses = MessageTemplate.Use.allCases.map {
            (value: $0.rawValue, text: t(Phrase(computed: "work.template.\($0.rawValue)")))
        }
        let procedures = catalogue.procedures.filter { $0.agencies.contains(agency.slug) }.map {
            (value: $0.slug, text: t($0.name))
        }
        let names = MessageTemplate.commonNames.map { "<code>{{ \($0) }}</code> " as HTML }
        let id = problem.typed("mau", else: edited?.id.text ?? "")
        let use = ChoiceInput.html(
            "dung_cho", label: t("work.template.use"), options: uses,
            chosen: problem.typed("dung_cho", else: edited?.use.rawValue ?? ""))
        let procedure = ChoiceInput.html(
            "thu_tuc", label: t("office.procedure"), options: procedures,
            chosen: problem.typed("thu_tuc", else: edited?.procedure ?? ""), empty: t("work.template.all"))
        return """
            <form method="post" action="\(Link.templates(agency: nil).path)">\(frame.csrfField)\(agencyField)<input type="hidden" name="mau" value="\(id)">\(Piece.input("ten", label: t("work.filter.name"), value: problem.typed("ten", else: edited?.name ?? ""), width: "w-l", t: t))<div class="grid2">\(use)\(procedure)</div>
            <div class="field"><label for="f-noi-dung">\(t("work.template.text"))</label><p class="hint" id="f-noi-dung-h">\(t("work.template.hint")) \(names)</p><textarea class="in" id="f-noi-dung" name="noi_dung" rows="6" maxlength="4000" aria-describedby="f-noi-dung-h">\(problem.typed("noi_dung", else: edited?.body ?? ""))</textarea></div><p class="field"><button class="btn primary">\(t("work.template.save"))</button></p></form>
            """
    }
}

/// Why a template was refused, in words.
enum TemplateWords {
    static func text(_ refusal: TemplateRefusal, _ t: Wording) -> String {
        switch refusal {
        case .notAllowed, .unknownProcedure: t("work.rules.unknown")
        case .missingName: t("work.template.missing_name")
        case .missingText: t("work.template.missing_text")
        case .tooMany(let max): t("work.template.too_many", ["max": "\(max)"])
        case .tooLong(let max): t("act.too_long", ["max": "\(max)"])
        case .fault(let fault):
            t("work.template.fault", ["line": "\(fault.line)", "column": "\(fault.column)", "what": what(fault, t)])
        }
    }

    static func what(_ fault: TemplateFault, _ t: Wording) -> String {
        switch fault.code {
        case .tooLong(let max): t("act.too_long", ["max": "\(max)"])
        case .unclosed: t("work.template.unclosed")
        case .expression(let fault): t(fault.words)
        }
    }
}
