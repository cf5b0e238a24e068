import Foundation
import Kernel

extension Ledger {
    /// Waits until a checkpoint includes it, at most about two seconds; a log that nobody signs is not waited for.
    ///
    /// - Returns: whether it is included. What was filed is filed in either case: its leaf is written with it.
    package func waitForInclusion(of subject: String, number: Int, pause: Duration = .milliseconds(100)) async throws
        -> Bool
    {
        guard try await checkpoint() != nil else { return false }
        for _ in 0..<20 {
            if try await includes(subject, number: number) { return true }
            try await Task.sleep(for: pause)
        }
        return false
    }
}
