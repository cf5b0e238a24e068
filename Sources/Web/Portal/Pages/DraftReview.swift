import Kernel
import OneStop

/// A draft as it is looked over before it leaves: what is still open, the answers, the papers.
struct DraftReview {
    let view: DraftView
    let t: Wording

    /// What is still open, by section, each with the way there.
    func unfinished(_ faults: [FieldFault], note: String? = nil) -> HTML {
        guard !faults.isEmpty else { return .empty }
        let id = view.draft.id.text
        let items = zip(faults, faults.texts(t)).map { fault, text -> HTML in
            let link =
                fault.section == "giay_to" || view.fileFieldFaults.contains(fault)
                ? Link.papers(id) : Link.section(id, fault.section)
            return "<li><a href=\"\(link.path)?loi=1#\(Piece.fieldID(fault.name))\">\(text.text)</a></li>"
        }
        return
            "<div class=\"errsum\" role=\"alert\" tabindex=\"-1\" data-focus><h2>\(t("check.unfinished", ["n": "\(faults.count)"]))</h2>\(note.map { "<p>\($0)</p>" as HTML })<ul>\(items)</ul></div>"
    }

    /// The answers, each section with the way back to it.
    var sections: [HTML] {
        view.procedure.form.present(view.reading.answers, revealingSecrets: false).map { section in
            let change = Link.section(view.draft.id.text, section.id).path
            return
                "<section class=\"stack-s\"><div class=\"row spread\"><h2>\(t(section.title))</h2><a href=\"\(change)\">\(t("check.change"))<span class=\"vh\"> \(t(section.title))</span></a></div>\(AnswersView.html(section, t))</section>"
        }
    }

    /// The papers with the files that were sent.
    var papers: HTML {
        let items = view.demands.filter { $0.standing != .declined }.map { demand -> HTML in
            let files = view.draft.papers[demand.paper.id] ?? []
            let names: HTML =
                demand.paper.isFilledOnline
                ? Piece.tag(t("paper.filled_online"), .ok)
                : files.isEmpty
                    ? "<span class=\"muted\">\(t("paper.none"))</span>" : "\(files.map(\.name).joined(separator: ", "))"
            return "<li>\(Icon.file.html)<div><b>\(t(demand.paper.name))</b><br>\(names)</div></li>"
        }
        return
            "<section class=\"stack-s\"><div class=\"row spread\"><h2>\(t("draft.papers"))</h2><a href=\"\(Link.papers(view.draft.id.text).path)\">\(t("check.change"))<span class=\"vh\"> \(t("draft.papers"))</span></a></div><ul class=\"files\">\(items)</ul></section>"
    }

    /// The papers as a list of what to bring.
    var toBring: HTML {
        let items = view.demands.map { demand -> HTML in
            var text = PaperWords.copies(demand.paper, t)
            if case .declared(let question) = demand.paper.need {
                text += " " + t("paper.if_declared", ["question": t(question)])
            }
            return
                "<li>\(Icon.file.html)<div><b>\(t(demand.paper.name))</b><br><span class=\"muted\">\(demand.paper.isFilledOnline ? t("paper_form.this_form") : text)</span></div></li>"
        }
        let files = view.fileFields.map { "<li>\(Icon.file.html)<div><b>\(t($0.label))</b></div></li>" as HTML }
        return
            "<section class=\"stack-s\" aria-labelledby=\"h-m\"><h2 id=\"h-m\">\(t("paper_form.bring"))</h2><ul class=\"files\">\(items)\(files)</ul></section>"
    }
}
