import Foundation
import Kernel
import OneStop

/// Every version of a paper's wording: from when, by whom, in which words.
struct WordingHistoryView {
    let state: WordingState
    let now: Date

    func html(_ t: Wording) -> HTML {
        guard !state.versions.isEmpty else {
            return
                "<section aria-labelledby=\"hx\"><h2 id=\"hx\">\(t("wording.history"))</h2><p class=\"muted\">\(t("wording.no_history"))</p></section>"
        }
        let heads = [t("wording.from"), t("wording.by"), t("wording.words")]
        let rows = state.versions.map { version -> [HTML] in
            ["\(t.moment(version.since)) \(tag(version, t))", author(version, t), words(version, t)]
        }
        return """
            <section aria-labelledby="hx"><h2 id="hx">\(t("wording.history"))</h2>\(Piece.table(caption: t("wording.history"), heads: heads, rows: rows))</section>
            """
    }

    private func tag(_ version: PaperWording, _ t: Wording) -> HTML? {
        if version.since > now { return Piece.tag(t("wording.to_come"), .warn) }
        return version == state.inForce(at: now) ? Piece.tag(t("wording.in_force"), .ok) : nil
    }

    private func author(_ version: PaperWording, _ t: Wording) -> HTML {
        "\(version.by.name)<span class=\"sub\">\(t("wording.written", ["at": t.moment(version.writtenAt)]))</span>"
    }

    private func words(_ version: PaperWording, _ t: Wording) -> HTML {
        if version.isStandard { return "\(t("wording.back_to_common"))" }
        let parts = state.place.kind.parts.compactMap { part -> HTML? in
            guard let text = version.parts[part] else { return nil }
            let name = t(Phrase(computed: "wording.part.\(part)"))
            return
                "<span class=\"sub\">\(name)</span><span class=\"pre\">\(text.isEmpty ? t("wording.left_out") : text)</span>"
        }
        return "\(parts)"
    }
}
