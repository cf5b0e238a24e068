import Kernel
import OneStop

/// What came of an act on several dossiers: what was done, what not and why, each with its link.
struct BulkReportPage {
    let agency: Agency
    let report: BulkReport
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let act = t(Phrase(computed: "work.bulk.\(report.act.rawValue)"))
        let (done, open) = (report.lines(.done), report.lines(.pending, .begun))
        return frame.office(
            act, agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(act)</h1><p class="muted">\(t("work.bulk.result", ["done": "\(done.count)", "all": "\(report.lines.count)"])) \(t.moment(report.at))</p>
            \(section(t("work.bulk.not_done"), report.lines(.refused), t))\(section(t("work.bulk.open"), open, t))\(section(t("work.bulk.done"), done, t))
            <p><a class="btn" href="\(Link.officeHome.path)">\(t("work.bulk.back"))</a></p>
            """)
    }

    private func section(_ title: String, _ lines: [BulkReport.Line], _ t: Wording) -> HTML? {
        guard !lines.isEmpty else { return nil }
        let items = lines.map { line -> HTML in
            let reason = line.state == .done || line.state == .refused ? line.reason : t("work.bulk.look")
            let words: HTML = reason.isEmpty ? .empty : " <span class=\"ink\">\(reason)</span>"
            return
                "<li class=\"row-line\"><a class=\"code\" href=\"\(Link.officeDossier(line.code).path)\">\(line.code)</a>\(words)</li>"
        }
        return
            "<section class=\"card stack-s\"><h2>\(title) <span class=\"muted\">\(lines.count)</span></h2><ul>\(items)</ul></section>"
    }
}

/// Why one of several was not done, in words.
enum BulkWords {
    static func reason(_ refusal: Refusal, _ t: Wording) -> String {
        switch refusal {
        case .unknownDossier: return t("error.not_found.title")
        case .nothingToRemind: return t("work.bulk.nothing_to_remind")
        default:
            let problem = ActProblem(act: .claim, refusal: refusal, typed: PostedForm(values: [:]))
            return problem.conflict(t) ?? problem.message(t) ?? t("error.conflict.title")
        }
    }
}
