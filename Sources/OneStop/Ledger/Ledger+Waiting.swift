import Foundation
import Kernel
import Storage

extension Ledger {
    /// Waits until a checkpoint includes what was just filed, at most about two seconds; a log that nobody signs is not
    /// waited for.
    ///
    /// - Returns: whether it is included, or was filed before. What was filed is filed in either case: its leaf is written with it.
    package func waitForInclusion(of filed: FiledDossier) async throws -> Bool {
        guard let id = filed.id else { return true }
        return try await waitForInclusion(of: id.text, number: 1)
    }

    /// The same for any record.
    package func waitForInclusion(
        of subject: String, number: Int, pause: Duration = .milliseconds(500)
    ) async throws -> Bool {
        guard try await isSigned() else { return false }
        let key = Inclusions.Key(subject: subject, number: number)
        for _ in 0..<4 {
            if await inclusions.wait(for: key, atMost: pause) { return true }
            // Another server may have signed it.
            if try await includes(subject, number: number) { return true }
        }
        return false
    }

    /// Some sequencer of this process or another has signed something; once it has, the log stays signed.
    private func isSigned() async throws -> Bool {
        if inclusions.isOfSignedLog { return true }
        let isSigned = try await database.read { tx in
            try tx.row("SELECT size FROM ledger_checkpoints LIMIT 1") != nil
        }
        if isSigned { inclusions.markSigned() }
        return isSigned
    }
}
