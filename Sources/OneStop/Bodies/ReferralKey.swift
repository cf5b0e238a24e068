package import Foundation
package import Kernel

/// The place of a row in the order of that queue.
package struct ReferralKey: Sendable, Hashable {
    package let at: Date
    package let dossier: ID<Dossier>
    package let kind: Referral.Kind
    package let number: Int

    package init(_ row: Referral) {
        at = row.dueAt
        dossier = row.dossier
        kind = row.kind
        number = row.number
    }

    /// Reads `text`: "1453111200000.opinion.1.0190…".
    package init?(_ text: String) {
        let parts = text.split(separator: ".").map(String.init)
        guard parts.count == 4, let milliseconds = Int64(parts[0]), let kind = Referral.Kind(rawValue: parts[1]),
            let number = Int(parts[2]), let dossier = ID<Dossier>(parts[3]),
            (0...DossierRow.never.milliseconds).contains(milliseconds), (1...100_000).contains(number)
        else { return nil }
        at = Date(milliseconds: milliseconds)
        self.dossier = dossier
        self.kind = kind
        self.number = number
    }

    package var text: String { "\(at.milliseconds).\(kind.rawValue).\(number).\(dossier.text)" }
}
