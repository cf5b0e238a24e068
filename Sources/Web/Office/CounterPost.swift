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

    /// The same as the domain takes it; a paper of which there is neither original nor copy was not handed in.
    ///
    /// - Throws: `invalidAnswers` at each paper whose number can't be read: the slip would certify another one.
    func filing(of form: CounterForm) throws(Refusal) -> CounterFiling {
        var (received, faults): ([String: ReceivedPaper], [FieldFault]) = ([:], [])
        for paper in ticked.sorted().prefix(500) {
            guard let originals = Self.count(originals(of: paper)), let copies = Self.count(copies(of: paper)) else {
                faults.append(Self.fault(at: paper, of: form))
                continue
            }
            received[paper] = ReceivedPaper(originals: originals, copies: copies)
        }
        guard faults.isEmpty else { throw .invalidAnswers(faults) }
        guard let saved = Int64(savedAt) else { throw .notOffered("luu") }
        return CounterFiling(
            reference: form.reference, savedAt: Date(milliseconds: saved), received: received,
            officerCase: Int(officerCase))
    }

    /// The number that was typed, none where nothing was; `nil` where it can't be read or is no number of papers.
    private static func count(_ typed: String) -> Int? {
        let text = typed.trimmingBlanks
        if text.isEmpty { return 0 }
        return Int(text).flatMap { (0...ReceivedPaper.most).contains($0) ? $0 : nil }
    }

    private static func fault(at paper: String, of form: CounterForm) -> FieldFault {
        if let demand = form.demands.first(where: { $0.paper.id == paper }) {
            return FieldFault(name: "giay_to.\(paper)", section: "giay_to", code: .notWhole(label: demand.paper.name))
        }
        let label = form.fileFields.first { $0.id == paper }?.label ?? LocalText(vi: paper)
        return FieldFault(name: paper, section: "giay_to", code: .notWhole(label: label))
    }
}
