import Kernel
import OneStop

/// One demanded paper.
struct PaperView {
    let demand: PaperDemand
    let view: DraftView
    let errors: [String: String]
    let states: [SHA256Digest: FileState]
    let unfinished: [(upload: PartialUpload, offset: Int)]
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let paper = demand.paper
        let name = "giay_to.\(paper.id)"
        let title = "<h2>\(t(paper.name))</h2><p class=\"muted\">\(PaperWords.copies(paper, t))</p>" as HTML
        if paper.isFilledOnline {
            return
                "<section class=\"field card\">\(title)<p>\(Piece.tag(t("paper.filled_online"), .ok, icon: .check))</p></section>"
        }
        if paper.isShownOnly {
            return "<section class=\"field card\">\(title)<p>\(t("paper.shown_only"))</p></section>"
        }
        return """
            <section class="field card\(" err", if: errors[name] != nil)">\(title)\(question)\(upload(name), if: demand.standing == .required)</section>
            """
    }

    private func upload(_ name: String) -> HTML {
        UploadView(
            name: name, files: view.draft.files[name] ?? [], error: errors[name], id: view.draft.id.text, frame: frame,
            title: frame.t(demand.paper.name), states: states, unfinished: unfinished
        ).html
    }

    /// The question whether the paper is needed, where the applicant tells.
    private var question: HTML? {
        guard case .declared(let text) = demand.paper.need else { return nil }
        let t = frame.t
        let name = "giay_to.\(demand.paper.id).can"
        let id = Piece.fieldID(name)
        return """
            <form method="post" action="\(Link.papers(view.draft.id.text).path)/can">\(frame.csrfField)<input type="hidden" name="paper" value="\(demand.paper.id)">
            <fieldset class="field"><legend>\(t(text))</legend>\(Piece.errorText(errors[name], id: id))
            <label class="pick"><input type="radio" id="\(id)" name="needed" value="true"\(" checked", if: demand.standing == .required)>\(t("form.yes"))</label>
            <label class="pick"><input type="radio" name="needed" value="false"\(" checked", if: demand.standing == .declined)>\(t("form.no"))</label></fieldset><p class="field"><button class="btn">\(t("form.save_answer"))</button></p></form>
            """
    }
}
