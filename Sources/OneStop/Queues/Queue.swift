/// A list of open dossiers that an officer works from.
package enum Queue: String, Sendable, Hashable, CaseIterable {
    /// Nobody has it in hand, and its open step is for one of the officer's roles.
    case new = "moi"
    /// In the officer's own hands.
    case mine = "cua-toi"
    /// In the hands of an absent officer whose deputy the officer is.
    case standIn = "viec-thay"
    /// Due by the end of the next working day.
    case dueSoon = "sap-den-han"
    case overdue = "qua-han"
    /// Waiting for the applicant.
    case waiting = "cho-cong-dan"
    case toApprove = "trinh-ky"
    case toIssue = "phat-hanh"
    case toReturn = "tra-ket-qua"
    case all = "tat-ca"
}
