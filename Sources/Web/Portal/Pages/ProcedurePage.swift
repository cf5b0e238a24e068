import Foundation
import Kernel
import OneStop

/// One procedure, level 1: what it is, how long, how much, what to prepare, through whose hands it goes.
struct ProcedurePage {
    let procedure: Procedure
    let catalogue: Catalogue
    let now: Date
    /// For whom else the visitor may file it.
    var parties: [PartyChoice] = []

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t(procedure.name), at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t("nav.procedures"), .procedures)]),
            """
            <div class="split"><div class="stack"><h1>\(t(procedure.name))</h1><p class="lead">\(t(procedure.summary))</p></div>\(startCard(frame))</div>
            \(facts(t))
            <div class="split"><div class="stack-l">\(limits(t))\(FeeWords.table(procedure.fee, t))\(papers(t))\(steps(t))\(guide(t))\(legal(t))</div>\(desk(t))</div>
            """)
    }

    private var agencies: [Agency] { procedure.agencies.compactMap(catalogue.agency) }

    private func startCard(_ frame: Frame) -> HTML {
        StartCard(
            procedure: procedure, agencies: agencies, calendar: catalogue.calendar, now: now, parties: parties
        ).html(frame)
    }

    private func facts(_ t: Wording) -> HTML {
        let cases = procedure.time.cases.map { "<small>\(t.limit($0.limit)): \(t($0.name))</small>" as HTML }
        let time: HTML = "\(procedure.time.limit.map { t.limit($0) } ?? t("limit.campaign"))\(cases)"
        let result: HTML =
            "\(t(procedure.result.name))\(ValidityWords.text(procedure.result, of: procedure.form, t).map { "<small>\($0)</small>" as HTML })\(procedure.result.note.map { "<small>\(t($0))</small>" as HTML })"
        let level: HTML =
            procedure.isFiledOnline
            ? "\(t("procedure.level", ["n": "\(procedure.level)"]))\(otherWays(t).map { "<small>\($0)</small>" as HTML })"
            : "\(t("procedure.desk"))"
        let wanted = procedure.isFiledOnline ? procedure.identity : nil
        let identity: [(String, HTML)] = wanted.map { [(t("people.level_wanted"), "\(t($0.phrase))" as HTML)] } ?? []
        return Piece.facts(
            [
                (t("procedure.how_long"), time), (t("procedure.how_much"), FeeWords.html(procedure.fee, t)),
                (t("procedure.result"), result), (t("procedure.where"), level),
            ] + identity, class: "facts")
    }

    /// The ways beside the portal that the procedure takes.
    private func otherWays(_ t: Wording) -> String? {
        switch (procedure.channels.contains(.post), procedure.channels.contains(.counter)) {
        case (true, true): t("procedure.other_ways")
        case (true, false): t("procedure.or_post")
        case (false, true): t("procedure.or_counter")
        case (false, false): nil
        }
    }

    private func papers(_ t: Wording) -> HTML {
        let items = procedure.papers.map { paper -> HTML in
            var text = PaperWords.copies(paper, t)
            if paper.isFilledOnline { text += " " + t("paper.filled_online") + "." }
            if case .declared(let question) = paper.need {
                text += " " + t("paper.if_declared", ["question": t(question)])
            }
            return
                "<li>\(Icon.file.html)<div><b>\(t(paper.name))</b><br><span class=\"muted\">\(text)</span></div></li>"
        }
        return
            "<section class=\"stack\" aria-labelledby=\"h-d\"><h2 id=\"h-d\">\(t("procedure.prepare"))</h2><ul class=\"files\">\(items)</ul></section>"
    }

    private func steps(_ t: Wording) -> HTML {
        let items = procedure.steps.map { step -> HTML in
            "<li><b>\(t(step.name))</b><p class=\"muted\">\(StepWords.text(step, t))</p></li>"
        }
        let onward: HTML? = procedure.onward.map { "<p>\(t("procedure.onward", ["body": t($0)]))</p>" }
        return
            "<section class=\"stack\" aria-labelledby=\"h-s\"><h2 id=\"h-s\">\(t("procedure.steps"))</h2><ol class=\"tl\">\(items)</ol>\(onward)</section>"
    }

    /// What binds the applicant: when to file at the latest, when a day's filing counts as the next day's.
    private func limits(_ t: Wording) -> HTML? {
        var texts = procedure.applicantLimits.map { t($0.text) }
        if let cutoff = procedure.time.cutoff { texts.append(t("procedure.cutoff", ["time": cutoff.text])) }
        texts += procedure.time.windows.map { window in
            let days = ["opens": window.opens.vietnamese, "closes": window.closes.vietnamese, "name": t(window.name)]
            return t("procedure.window", days)
        }
        guard !texts.isEmpty else { return nil }
        return
            "<section class=\"stack prose\" aria-labelledby=\"h-w\"><h2 id=\"h-w\">\(t("procedure.when"))</h2><ul>\(texts.map { "<li>\($0)</li>" as HTML })</ul></section>"
    }

    private func guide(_ t: Wording) -> HTML? {
        procedure.guide.map { GuideView.html($0.blocks(t.language)) }
    }

    private func legal(_ t: Wording) -> HTML {
        let notes = procedure.notes.map { "<p class=\"note\">\(t($0))</p>" as HTML }
        guard !procedure.legalBasis.isEmpty else { return "\(notes)" }
        let laws = procedure.legalBasis.map { "<li>\($0)</li>" as HTML }
        return
            "\(notes)<section class=\"stack prose\" aria-labelledby=\"h-l\"><h2 id=\"h-l\">\(t("procedure.legal"))</h2><ul>\(laws)</ul></section>"
    }

    private func desk(_ t: Wording) -> HTML {
        let desks = agencies.map { agency -> HTML in
            "<p><b>\(t(agency.shortName))</b><br>\(agency.address)<br>\(agency.phone)<br>\(OpeningHours.text(agency.hours, t))</p>"
        }
        return
            "<aside class=\"stack\" aria-label=\"\(t("agency.desk"))\"><div class=\"stack-s\"><h2>\(t("procedure.desk"))</h2>\(desks)</div>\(FormDownloads(procedure: procedure, agencies: agencies).html(t))<button class=\"btn\" data-print hidden>\(Icon.print.html)\(t("procedure.print"))</button></aside>"
    }
}
