import Foundation
import Kernel

/// The result in the applicant's hands.
package struct Handover: Sendable, Hashable, Codable {
    package let recipient: String
    package let manner: Manner
    /// What identified the recipient at the desk.
    package let evidence: String
    /// How the recipient's identity was checked; `nil` in what was handed over before a proof was asked, and where the
    /// dossier knows no number and words are all there is.
    package let proof: Proof?
    /// Why originals stay here, where some do.
    package let keptBecause: String?

    package enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
        case desk, proxy, post, online
    }

    /// What a check at the desk was made by; numbers only as far as they may be shown.
    package enum Proof: Sendable, Hashable, Codable {
        case card(masked: String)
        case proxy(name: String, masked: String, authorisation: String)
        case code(masked: String)
        case post(item: String)
    }

    package init(
        recipient: String, manner: Manner, evidence: String, proof: Proof? = nil, keptBecause: String? = nil
    ) {
        self.proof = proof
        self.keptBecause = keptBecause
        self.recipient = recipient
        self.manner = manner
        self.evidence = evidence
    }
}
