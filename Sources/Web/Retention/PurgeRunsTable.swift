import Kernel
import OneStop

/// The last nights: what went, in counts.
struct PurgeRunsTable {
    let runs: [PurgeRun]
    let retention: Retention

    func html(_ t: Wording) -> HTML {
        guard !runs.isEmpty else { return "<p class=\"muted\">\(t("retention.runs_none"))</p>" }
        let heads = [t("retention.night"), t("retention.time"), t("retention.what"), t("retention.state")]
        let rows = runs.map { run -> [HTML] in
            [
                "\(run.day.vietnamese)",
                "\(VietnamTime.time(of: run.startedAt).text)\(run.finishedAt.map { "–\(VietnamTime.time(of: $0).text)" as HTML })",
                what(run, t), state(run, t),
            ]
        }
        return Piece.table(caption: t("retention.runs"), heads: heads, rows: rows)
    }

    private func what(_ run: PurgeRun, _ t: Wording) -> HTML {
        guard !run.counts.isEmpty else { return "\(t("retention.nothing"))" }
        let words: [String] = run.counts.map { one in "\(name(one.what, t)) \(one.total)" }
        return "\(words.joined(separator: "; "))"
    }

    private func name(_ what: Erased, _ t: Wording) -> String {
        switch what {
        case .dossiers(let key):
            let named = retention.classes.first { $0.key == key }.map { t($0.name) } ?? key
            return t("retention.dossiers", ["name": named])
        case .passing(let kind): return t(Phrase(computed: "retention.passing.\(kind.rawValue)"))
        case .files: return t("retention.files")
        }
    }

    private func state(_ run: PurgeRun, _ t: Wording) -> HTML {
        if run.finishedAt == nil { return Piece.tag(t("retention.going"), .warn) }
        if run.failed > 0 { return Piece.tag(t("retention.failed", ["n": "\(run.failed)"]), .bad) }
        return run.isHeld ? Piece.tag(t("retention.was_held"), .warn) : Piece.tag(t("retention.finished"), .ok)
    }
}
