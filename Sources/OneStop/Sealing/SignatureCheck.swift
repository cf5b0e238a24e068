import Documents
package import Foundation

/// What one signature in a PDF says, for people to read.
package struct SignatureCheck: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// The whole file is as it was signed.
        case intact
        /// Right for what it covers; somebody who signed later vouches for the rest.
        case followed
        /// Right for what it covers; something was appended behind it that nobody signed.
        case extended
        case altered
        /// It leaves out a part of the file.
        case gap
        /// It rests on a digest that can be forged.
        case weak
        /// Not to be read.
        case unchecked
    }

    /// What its time stamp is worth.
    package enum Stamp: Sendable, Hashable {
        case none
        case holds(Date)
        case wrongPurpose, stranger, otherContent, unreadable
    }

    package let verdict: Verdict
    /// As the signer's certificate names itself.
    package let signer: String?
    /// The certificate is of the authority that is trusted here, and in force.
    package let isTrusted: Bool
    package let isExpired: Bool
    package let stamp: Stamp
    /// By the signer's own clock; a stamp that holds is worth more.
    package let claimedAt: Date?

    /// Whole, and of somebody who is trusted.
    package var isGood: Bool { isTrusted && (verdict == .intact || verdict == .followed) }

    init(_ finding: PDFSignatures.Finding) {
        verdict =
            switch finding.verdict {
            case .intact: .intact
            case .followed: .followed
            case .extended: .extended
            case .altered: .altered
            case .gap: .gap
            case .weak: .weak
            case .unchecked: .unchecked
            }
        signer = finding.signer
        isTrusted = finding.isTrusted
        isExpired = finding.isExpired
        claimedAt = finding.claimedAt
        stamp =
            switch finding.stamp {
            case .none: .none
            case .holds(let date): .holds(date)
            case .wrongPurpose: .wrongPurpose
            case .stranger: .stranger
            case .otherContent: .otherContent
            case .unreadable: .unreadable
            }
    }
}
