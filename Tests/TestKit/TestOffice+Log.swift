import Foundation
package import Kernel
package import OneStop

extension TestOffice {
    /// A new key of the log of that name.
    package static func logKey(_ name: String = "dvc.example.vn/log") -> SignerKey {
        guard let name = KeyName(name) else { preconditionFailure("no name: \(name)") }
        return SignerKey.make(name: name, kind: .ed25519)
    }

    /// A sequencer over the office's log.
    package func sequencer(
        _ key: SignerKey = TestOffice.logKey(), guardian: any LedgerGuard = MemoryGuard(), succeeding: Bool = false
    ) async throws -> Sequencer {
        try await Sequencer(
            office.ledger, key: key, guardian: guardian, succeeding: succeeding, at: Moment.at("18/01/2016 08:00"))
    }
}
