import Kernel
import OneStop

/// The papers of a printed form as the desk takes them in: ticked, with how many originals and copies.
struct ReceivedPapersView {
    let form: CounterForm
    let typed: CounterPost
    /// What was missing when it was last tried.
    let missing: [FieldFault]
    let t: Wording

    var html: HTML {
        let papers = form.demands.map { demand in
            row(demand.paper.id, "giay_to.\(demand.paper.id)", t(demand.paper.name), note(on: demand))
        }
        let files = form.fileFields.map { field in
            row(field.id, field.id, t(field.label), sent(form.draft.files[field.id] ?? []))
        }
        return """
            <fieldset class="field"><legend>\(t("counter.papers"))</legend><p class="hint">\(t("counter.papers_hint"))</p>\(papers)\(files)</fieldset>
            """
    }

    /// What is missing, with the way to each.
    var summary: HTML { Piece.errorSummary(faults, t: t) }

    private var faults: [(name: String, text: String)] {
        missing.map { fault in
            guard case .missingFile(let label) = fault.code else { return [fault].texts(t)[0] }
            return (fault.name, t("counter.missing_paper", ["label": t(label)]))
        }
    }

    private func row(_ paper: String, _ name: String, _ title: String, _ note: HTML) -> HTML {
        let id = Piece.fieldID(name)
        let error = faults.first { $0.name == name }?.text
        return """
            <div class="take\(" err", if: error != nil)"><label class="pick" for="\(id)"><input type="checkbox" id="\(id)" name="nhan" value="\(paper)"\(" checked", if: typed.ticked.contains(paper))\(Piece.described(id, hint: nil, error: error))><span>\(title)</span></label>\(Piece.errorText(error, id: id))
            <div class="row">\(note)\(count("chinh.\(paper)", t("counter.originals"), typed.originals(of: paper), title))\(count("sao.\(paper)", t("counter.copies"), typed.copies(of: paper), title))</div></div>
            """
    }

    private func count(_ name: String, _ label: String, _ value: String, _ title: String) -> HTML {
        let id = Piece.fieldID(name)
        return
            "<span class=\"count\"><label for=\"\(id)\">\(label)<span class=\"vh\">: \(title)</span></label><input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" inputmode=\"numeric\" maxlength=\"3\" autocomplete=\"off\"></span>"
    }

    private func note(on demand: PaperDemand) -> HTML {
        let paper = demand.paper
        if paper.isFilledOnline { return "<span class=\"muted small\">\(t("paper_form.this_form"))</span>" }
        var words = PaperWords.copies(paper, t)
        if case .declared(let question) = paper.need, demand.standing != .required {
            words += " " + t("counter.only_if", ["question": t(question)])
        }
        return "<span class=\"muted small\">\(words)</span>\(sent(form.draft.papers[paper.id] ?? []))"
    }

    private func sent(_ files: [FileReference]) -> HTML {
        files.isEmpty ? .empty : Piece.tag(t("counter.sent", ["n": "\(files.count)"]), .ok)
    }
}
