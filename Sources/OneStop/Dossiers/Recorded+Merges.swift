import Kernel
import Storage

extension Recorded {
    /// The same with the account in place of the one that filed, where that was put into it.
    func followingMerges(in tx: Transaction) throws -> Recorded {
        guard case .submitted(let filing) = event, let submitter = filing.applicant.submitter else { return self }
        let current = try AccountMerges.current(submitter.account, in: tx)
        guard current != submitter.account else { return self }
        return Recorded(number: number, at: at, by: by, event: .submitted(filing.held(by: current)))
    }
}
