import Documents
import Kernel

/// A procedure's form with room to write in: everything that may be asked, conditions told in words.
struct BlankForm {
    let procedure: Procedure
    let agency: Agency
    let t: Wording

    var sheet: Sheet {
        let frame = FormFrame(procedure: procedure, agency: agency, applicant: nil, t: t)
        let fields = BlankFields(form: procedure.form, t: t)
        let sections = procedure.form.sections.enumerated().flatMap { index, section in
            [Block.heading(frame.sectionTitle(section.title, index))] + fields.blocks(of: section.fields)
        }
        let papers = procedure.papers.map { paper in
            FormFrame.PaperLine(name: paper.name.vi, demand: demand(of: paper))
        }
        let files = procedure.form.fields.filter { $0.kind == .file }.map {
            FormFrame.PaperLine(name: fields.label(of: $0), demand: "")
        }
        return Sheet(
            title: frame.name, author: agency.name.vi,
            blocks: frame.head + sections + frame.papers(papers + files) + frame.close,
            footer: Footer(t("paper_form.blank_footer", ["name": procedure.name.vi]), page: t("paper_form.page")))
    }

    private func demand(of paper: Paper) -> String {
        if paper.isFilledOnline { return t("paper_form.this_form") }
        let copies = PaperDemandWords.vietnamese(of: paper, t)
        guard case .declared = paper.need else { return copies }
        return "\(copies) (\(t("paper_form.if_any")))"
    }
}
