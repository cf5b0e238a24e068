import Foundation
import Kernel
import OneStop

/// What the desk ticked and counted over a printed form, as typed.
struct CounterPost: Sendable {
    /// Ids of the papers that were handed in.
    let ticked: Set<String>
    private let counts: [String: String]
    private let savedAt: String
    let officerCase: String

    /// As posted: `nhan` names a paper, `chinh.<paper>` and `sao.<paper>` count it.
    init(_ form: PostedForm) {
        ticked = Set(form.all("nhan"))
        counts = form.values.compactMapValues(\.first)
        savedAt = form["luu"]
        officerCase = form["truong_hop"]
    }

    /// As the page shows a form that was just opened: nothing ticked, the demanded numbers beside each.
    init(untouched form: CounterForm) {
        ticked = []
        var counts: [String: String] = [:]
        for demand in form.demands {
            counts["chinh.\(demand.paper.id)"] = "\(demand.paper.originals)"
            counts["sao.\(demand.paper.id)"] = "\(demand.paper.copies)"
        }
        for field in form.fileFields { counts["chinh.\(field.id)"] = "1" }
        self.counts = counts
        savedAt = "\(form.draft.savedAt.milliseconds)"
        officerCase = ""
    }

    /// Typed number of originals, or of copies.
    func originals(of paper: String) -> String { counts["chinh.\(paper)"] ?? "0" }
    func copies(of paper: String) -> String { counts["sao.\(paper)"] ?? "0" }

    /// The same as the domain takes it; a number that can't be read counts as none.
    func filing(of form: CounterForm) -> CounterFiling {
        let papers = ticked.prefix(500).compactMap { paper -> (String, ReceivedPaper)? in
            let received = ReceivedPaper(
                originals: Int(originals(of: paper).trimmingBlanks) ?? 0,
                copies: Int(copies(of: paper).trimmingBlanks) ?? 0)
            return received.map { (paper, $0) }
        }
        return CounterFiling(
            reference: form.reference, savedAt: Date(milliseconds: Int64(savedAt) ?? 0),
            received: Dictionary(papers, uniquingKeysWith: { first, _ in first }), officerCase: Int(officerCase))
    }
}
