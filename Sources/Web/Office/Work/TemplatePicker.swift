import Kernel
import OneStop

/// Chooses one of the agency's wordings for a box: the page comes again with the box filled.
struct TemplatePicker {
    let file: DossierFile
    let work: DossierWork
    let t: Wording

    func html(for use: MessageTemplate.Use, chosen: FilledTemplate?) -> HTML? {
        let fitting = work.templates.filter { $0.use == use }
        guard !fitting.isEmpty else { return nil }
        let id = "f-mau-\(use.rawValue)"
        let options = fitting.map {
            "<option value=\"\($0.id.text)\"\(" selected", if: $0.id == chosen?.template.id)>\($0.name)</option>"
                as HTML
        }
        return
            "<form class=\"row pickbox\" method=\"get\" action=\"\(Link.officeDossier(file.dossier.code.text).path)#\(id)\"><label class=\"vh\" for=\"\(id)\">\(t("work.template.choose"))</label><select class=\"in\" id=\"\(id)\" name=\"mau\">\(options)</select><button class=\"btn\">\(t("work.template.insert"))</button></form>"
    }

    /// The wordings for single reasons, offered as one types.
    func reasons(by officer: Account) -> HTML? {
        let fitting = work.templates.filter { $0.use == .supplement }
        guard !fitting.isEmpty else { return nil }
        let options = fitting.map {
            "<option value=\"\($0.text(for: file, by: officer))\">\($0.name)</option>" as HTML
        }
        return "<datalist id=\"mau-ly-do\">\(options)</datalist>"
    }
}

/// A template that was chosen, with the dossier's values in it.
struct FilledTemplate {
    let template: MessageTemplate
    let text: String

    /// The template of that id among the agency's, filled for the dossier.
    init?(_ id: String?, of work: DossierWork, for file: DossierFile, by officer: Account) {
        guard let id, let template = work.templates.first(where: { $0.id.text == id }) else { return nil }
        self.template = template
        text = template.text(for: file, by: officer)
    }

    /// The text where it goes there; else nothing.
    func text(for use: MessageTemplate.Use) -> String { template.use == use ? text : "" }
}
