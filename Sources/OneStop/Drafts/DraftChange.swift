package import Kernel

/// One thing that a newer version of the procedure changed for somebody who had begun.
package struct DraftChange: Sendable, Hashable, Codable {
    package let kind: Kind
    /// Label of the field or name of the paper; empty for the whole.
    package let subject: LocalText

    package enum Kind: String, Sendable, Hashable, Codable {
        case fieldAdded, fieldRemoved, fieldChanged, paperAdded, paperRemoved, limit, fee
    }

    /// What of a difference an applicant must know.
    static func between(_ old: Procedure, _ new: Procedure) -> [DraftChange] {
        ProcedureDifference.between(old, new).compactMap { change in
            switch change {
            case .fieldAdded(let label): DraftChange(kind: .fieldAdded, subject: label)
            case .fieldRemoved(let label): DraftChange(kind: .fieldRemoved, subject: label)
            case .fieldChanged(let label): DraftChange(kind: .fieldChanged, subject: label)
            case .paperAdded(let name): DraftChange(kind: .paperAdded, subject: name)
            case .paperRemoved(let name): DraftChange(kind: .paperRemoved, subject: name)
            case .limit: DraftChange(kind: .limit, subject: new.name)
            case .fee: DraftChange(kind: .fee, subject: new.name)
            case .added, .removed, .steps, .result, .wording: nil
            }
        }
    }
}
