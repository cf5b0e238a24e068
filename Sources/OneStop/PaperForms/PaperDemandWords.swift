import Kernel

/// How many of a paper, of what kind, in words.
enum PaperDemandWords {
    /// "1 bản chính, 2 bản sao chứng thực. Của từng xe"; what is only shown says so.
    static func vietnamese(of paper: Paper, _ t: Wording) -> String {
        if paper.isShownOnly { return t("paper.shown_only") }
        var counts: [String] = []
        if paper.originals > 0 { counts.append(t("paper.originals", ["n": "\(paper.originals)"])) }
        if paper.copies > 0 {
            counts.append(t(paper.mustBeCertified ? "paper.certified" : "paper.copies", ["n": "\(paper.copies)"]))
        }
        var sentences = [counts.joined(separator: ", "), paper.note?.vi ?? ""]
        if case .when(_, let text) = paper.need { sentences.append(text.vi) }
        return sentences.filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
            .joined(separator: ". ")
    }
}
