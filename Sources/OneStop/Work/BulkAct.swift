/// What an officer does with several dossiers of a queue at once.
package enum BulkAct: String, Sendable, Hashable, CaseIterable {
    case accept = "tiep-nhan"
    case assign = "phan-cong"
    case remindHolder = "nhac-can-bo"
    case remindApplicant = "nhac-nguoi-nop"
    case handOver = "tra-ket-qua"
    case release = "tra-lai"

    /// The event that shows that it was done already, where the same person pressed twice.
    var event: String? {
        switch self {
        case .accept: "accepted"
        case .assign: "assigned"
        case .handOver: "returned"
        case .release: "released"
        case .remindHolder, .remindApplicant: nil
        }
    }
}
