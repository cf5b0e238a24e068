import Kernel
import OneStop

/// One publication: who made it, what it changed, and putting it in force again.
struct PublicationPage {
    let entry: PublicationEntry
    /// Number of the one in force.
    let current: Int
    let catalogue: Catalogue
    let differences: [ProcedureDifference]
    /// Changed files that are no procedure's declaration.
    let files: [String]
    let problem: ReinstatementProblem?

    /// A longer list is folded.
    private static let shown = 12

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("admin.publication", ["n": "\(entry.number)"])
        let words = problem?.words(number: entry.number, catalogue: catalogue, t) ?? []
        return frame.office(
            title, agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .administration, catalogue: catalogue).html(t), at: .administration,
            """
            \(Piece.errorSummary(words.map { ("dong_y", $0) }, t: t))<h1>\(title) \(Piece.tag(t("admin.in_force"), .ok), if: entry.number == current)</h1>
            <div class="duo"><div class="stack"><section class="card stack-s" aria-labelledby="td"><h2 id="td">\(t("admin.changes"))</h2>\(changes(t))</section></div>
            <aside class="stack"><div class="card">\(facts(t))</div>\(form(frame), if: entry.number != current)</aside></div>
            """)
    }

    private func facts(_ t: Wording) -> HTML {
        Piece.facts(
            [
                (t("admin.when"), time(entry.at, t.moment(entry.at))),
                (t("admin.who"), "\(entry.by ?? t("admin.command_line"))"), (t("admin.note"), "\(entry.noteWords(t))"),
                (t("admin.procedures"), "\(entry.procedures)"),
            ], class: "kv tight")
    }

    private func changes(_ t: Wording) -> HTML {
        if entry.number == 1 { return "<p>\(t("admin.first"))</p>\(names(.added, "admin.new_procedures", t))" }
        let changed = differences.filter { $0.changes != [.added] && $0.changes != [.removed] }
        let items = changed.map { difference -> HTML in
            let lines = difference.changes.map { "<li>\(ChangeWords.text($0, t))</li>" as HTML }
            return
                "<div class=\"prose\"><p class=\"strong\">\(link(difference, t))</p><ul>\(lines)</ul></div>"
        }
        let heading: HTML = "<h3>\(t("admin.changed_procedures", ["n": "\(changed.count)"]))</h3>"
        return """
            \("<p>\(t("admin.no_changes"))</p>", if: differences.isEmpty)\(heading, if: !changed.isEmpty)\(items)\(names(.added, "admin.new_procedures", t))\(names(.removed, "admin.removed_procedures", t))\(otherFiles(t))
            """
    }

    /// Procedures that came or went, folded where they are many.
    private func names(_ change: ProcedureDifference.Change, _ phrase: Phrase, _ t: Wording) -> HTML? {
        let these = differences.filter { $0.changes == [change] }
        guard !these.isEmpty else { return nil }
        let list: HTML = "<div class=\"prose\"><ul>\(these.map { "<li>\(link($0, t))</li>" as HTML })</ul></div>"
        let heading = t(phrase, ["n": "\(these.count)"])
        return these.count > Self.shown
            ? "<details><summary>\(heading)</summary>\(list)</details>" : "<h3>\(heading)</h3>\(list)"
    }

    private func link(_ difference: ProcedureDifference, _ t: Wording) -> HTML {
        catalogue.procedure(difference.slug) == nil
            ? "\(t(difference.name))"
            : "<a href=\"\(Link.procedure(difference.slug).path)\">\(t(difference.name))</a>"
    }

    private func otherFiles(_ t: Wording) -> HTML? {
        guard !files.isEmpty else { return nil }
        let list: HTML = "<div class=\"prose small\"><ul>\(files.map { "<li>\($0)</li>" as HTML })</ul></div>"
        return files.count > Self.shown
            ? "<details><summary>\(t("admin.other_files")) (\(files.count))</summary>\(list)</details>"
            : "<h3>\(t("admin.other_files"))</h3>\(list)"
    }

    private func form(_ frame: Frame) -> HTML {
        let (t, n) = (frame.t, "\(entry.number)")
        return """
            <form class="card raise stack-s" method="post" action="\(Link.reinstatement(n).path)">\(frame.csrfField)<h2>\(t("admin.reinstate"))</h2><p>\(t("admin.reinstate_text", ["n": n]))</p>
            <label class="pick" for="f-dong_y"><input type="checkbox" id="f-dong_y" name="dong_y" value="1" required>\(t("admin.reinstate_agree", ["n": n]))</label><button class="btn primary wide">\(t("admin.reinstate"))</button></form>
            """
    }
}
