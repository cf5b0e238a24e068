import Documents
import Foundation
import Kernel

/// A draft as a form to be signed: what was answered, what stays open, the papers that go with it, and the code by which
/// the desk opens it.
struct FilledForm {
    let procedure: Procedure
    let agency: Agency
    let draft: Draft
    let answers: Answers
    let applicant: String
    let reference: FormReference
    let address: String
    let printedAt: Date
    let t: Wording

    var sheet: Sheet {
        let frame = FormFrame(procedure: procedure, agency: agency, applicant: applicant, t: t)
        let fields = FilledFields(answers: answers, t: t)
        let shown = procedure.form.sections.map { section in
            (section.title, section.fields.filter { $0.shownWhen?.holds(for: answers) ?? true })
        }.filter { !$0.1.isEmpty }
        let sections = shown.enumerated().flatMap { index, section in
            [Block.heading(frame.sectionTitle(section.0, index))] + fields.blocks(of: section.1)
        }
        let footer = t(
            "paper_form.filled_footer",
            ["reference": reference.text, "name": procedure.name.vi, "at": VietnamTime.stamp(printedAt)])
        return Sheet(
            title: "\(frame.name) \(reference.text)", author: applicant,
            blocks: frame.head + [.codes(band)] + sections + frame.papers(papers) + frame.close,
            footer: Footer(footer, page: t("paper_form.page")))
    }

    private var band: CodeBand {
        CodeBand(
            qr: QRCode(address), barcode: Code128(reference.text),
            lines: [
                Text(t("paper_form.reference") + " ") + .bold(reference.text), Text(t("paper_form.scan")),
            ])
    }

    private var papers: [FormFrame.PaperLine] {
        let demands = procedure.papers(for: answers, declared: draft.declared).filter { $0.standing != .declined }
        let lines = demands.map { demand in
            FormFrame.PaperLine(name: demand.paper.name.vi, demand: self.demand(of: demand))
        }
        let files = procedure.form.fields.filter { field in
            field.kind == .file && (field.shownWhen?.holds(for: answers) ?? true)
        }.map { field in
            FormFrame.PaperLine(
                name: field.label.vi, demand: answers[field.id] == nil ? "" : t("paper_form.sent"))
        }
        return lines + files
    }

    private func demand(of demand: PaperDemand) -> String {
        if demand.paper.isFilledOnline { return t("paper_form.this_form") }
        var words = PaperDemandWords.vietnamese(of: demand.paper, t)
        if demand.standing == .unanswered { words += " (\(t("paper_form.if_any")))" }
        if draft.papers[demand.paper.id]?.isEmpty == false { words += ". \(t("paper_form.sent"))" }
        return words
    }
}
