import OneStop

/// The blank form of a procedure, one for each agency that takes it.
struct FormDownloads {
    let procedure: Procedure
    let agencies: [Agency]

    func html(_ t: Wording) -> HTML? {
        guard procedure.hasPaperForm else { return nil }
        let links = agencies.map { agency -> HTML in
            let path = Link.blankForm(procedure.slug, agency: agency.slug).path
            return
                "<li>\(Icon.down.html)<div><a href=\"\(path)\">\(t("paper_form.download_blank"))</a>\("<br><span class=\"muted small\">\(t(agency.shortName))</span>", if: agencies.count > 1)</div></li>"
        }
        return """
            <section class="stack-s" aria-labelledby="h-t"><h2 id="h-t">\(t("paper_form.download_title"))</h2><p class="muted">\(t("paper_form.download_text"))</p><ul class="files">\(links)</ul></section>
            """
    }
}
