import Kernel

/// A paper that one dossier needs, or may need, with the reason.
package struct PaperDemand: Sendable, Hashable {
    package let paper: Paper
    package let standing: Standing

    package enum Standing: Sendable, Hashable {
        case required
        /// The applicant said that it isn't needed.
        case declined
        /// The applicant has not said yet.
        case unanswered
    }
}

extension Procedure {
    /// The papers that go with those answers, in declared order; those whose condition is false are left out.
    package func papers(for answers: Answers, declared: [String: Bool]) -> [PaperDemand] {
        papers.compactMap { paper in
            switch paper.need {
            case .always: PaperDemand(paper: paper, standing: .required)
            case .when(let condition, _):
                condition.holds(for: answers) ? PaperDemand(paper: paper, standing: .required) : nil
            case .declared:
                PaperDemand(
                    paper: paper, standing: declared[paper.id].map { $0 ? .required : .declined } ?? .unanswered)
            }
        }
    }
}

extension [PaperDemand] {
    /// Where the section of papers stands in addresses and faults.
    package static let section = "giay_to"

    /// What is missing, given the files by paper id.
    package func faults(having papers: [String: [FileReference]]) -> [FieldFault] {
        compactMap { demand in
            let paper = demand.paper
            let name = "giay_to.\(paper.id)"
            switch demand.standing {
            case .declined: return nil
            case .unanswered:
                guard case .declared(let question) = paper.need else { return nil }
                return FieldFault(
                    name: "\(name).can", section: Self.section, code: .missingDeclaration(question: question))
            case .required:
                if paper.isFilledOnline || paper.isShownOnly || papers[paper.id]?.isEmpty == false { return nil }
                return FieldFault(name: name, section: Self.section, code: .missingFile(label: paper.name))
            }
        }
    }
}
