import Kernel
import OneStop

/// A paper's requirements in words.
enum PaperWords {
    /// "1 bản chính, 2 bản sao": what the desk took in.
    static func received(_ received: ReceivedPaper, _ t: Wording) -> String {
        var parts: [String] = []
        if received.originals > 0 { parts.append(t("paper.originals", ["n": "\(received.originals)"])) }
        if received.copies > 0 { parts.append(t("paper.copies", ["n": "\(received.copies)"])) }
        return t("counter.received", ["what": parts.joined(separator: ", ")])
    }

    /// "1 bản chính. Theo mẫu …"
    static func copies(_ paper: Paper, _ t: Wording) -> String {
        var parts: [String] = []
        if paper.originals > 0 { parts.append(t("paper.originals", ["n": "\(paper.originals)"])) }
        if paper.copies > 0 {
            parts.append(t(paper.mustBeCertified ? "paper.certified" : "paper.copies", ["n": "\(paper.copies)"]))
        }
        if let form = paper.officialForm { parts.append(t("paper.form", ["form": form])) }
        if let note = paper.note { parts.append(t(note)) }
        if case .when(_, let text) = paper.need, !text.vi.isEmpty { parts.append(t(text)) }
        if paper.handling.contains(.broughtLater) { parts.append(t("paper.later")) }
        if paper.handling.contains(.givenBack) { parts.append(t("paper.give_back")) }
        return parts.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ") + "."
    }
}
