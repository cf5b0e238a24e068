import Kernel
import Yams

/// Reads `papers:`.
struct PapersDeclaration {
    let declaration: Declaration

    func read(_ procedure: Fields, scope: FeelScope) -> [Paper] {
        var taken: Set<String> = []
        return procedure.list("papers") { node in
            guard let paper = Fields(node, in: declaration) else { return nil }
            let read = Paper(
                id: paper.name("id", taken: &taken), name: paper.requiredLocalText("name"),
                originals: paper.whole("original", in: 0...50) ?? 0, copies: paper.whole("copies", in: 0...50) ?? 0,
                mustBeCertified: paper.bool("certified"), officialForm: paper.text("form", max: 300),
                note: paper.localText("note"), handling: handling(paper), need: need(paper, scope: scope))
            paper.finish()
            return read
        }
    }

    private func handling(_ paper: Fields) -> Paper.Handling {
        let words: [(String, Paper.Handling)] = [
            ("filled_online", .filledOnline), ("shown_only", .shownOnly), ("later", .broughtLater),
            ("give_back", .givenBack), ("reusable", .reusable), ("watermark", .watermark),
        ]
        let handling: Paper.Handling = words.reduce(into: []) { handling, word in
            if paper.bool(word.0) { handling.insert(word.1) }
        }
        // Nothing is sent for such a paper, so there is nothing to mark.
        for (word, other) in words.prefix(2) where handling.isSuperset(of: [.watermark, other]) {
            paper.report(.broken(.both("watermark", word)))
        }
        return handling
    }

    private func need(_ paper: Fields, scope: FeelScope) -> Paper.Need {
        let text = paper.localText("condition_text")
        let declared = paper.localText("declared")
        if let node = paper.optional("when") {
            if declared != nil { paper.report(.broken(.both("when", "declared"))) }
            guard let condition = declaration.condition(node, in: scope) else { return .always }
            return .when(condition, text: text ?? LocalText(vi: ""))
        }
        return declared.map { .declared(question: $0) } ?? .always
    }
}
