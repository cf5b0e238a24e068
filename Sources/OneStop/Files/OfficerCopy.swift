import Kernel

/// What an officer gets of a file that was filed.
package enum OfficerCopy: Sendable, Hashable {
    /// The file itself: nothing asks for a mark.
    case plain
    /// A PDF with words across it.
    case marked([UInt8])
    /// Nothing: it is an ID paper, and no mark can be put on it. The original takes a reason.
    case withheld(Obstacle)

    /// Why a file can't be marked.
    package enum Obstacle: String, Sendable, Hashable, CaseIterable {
        /// Neither PDF nor JPEG nor PNG.
        case kind
        /// A mark would spoil its signature.
        case signed
        /// Under a password.
        case locked
        /// Broken, or a PDF of a kind that is not read here.
        case unreadable
        /// Too many pixels or pages.
        case tooLarge
    }
}

extension DossierFile {
    /// Whether officers get the file only as a marked copy: it came, at any time, as a paper or as the answer to a
    /// field that is declared so.
    package func isMarked(_ reference: FileReference) -> Bool {
        let papers = procedure.papers.filter(\.isMarked).map(\.id)
        let fields = procedure.form.fields.filter(\.isMarked).map(\.id)
        guard !papers.isEmpty || !fields.isEmpty else { return false }
        return history.contains { recorded in
            let sent: (papers: [String: [FileReference]], answers: Answers)
            switch recorded.event {
            case .submitted(let filing): sent = (filing.papers, filing.answers)
            case .supplemented(let supplement): sent = (supplement.papers, supplement.answers)
            default: return false
            }
            return papers.contains { sent.papers[$0]?.contains { $0.digest == reference.digest } == true }
                || fields.contains { field in
                    if case .file(let answer)? = sent.answers.values[field] {
                        answer.digest == reference.digest
                    } else {
                        false
                    }
                }
        }
    }
}
