import Documents

/// What one signature in a PDF says, for people to read.
package struct SignatureCheck: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// The whole file is as it was signed.
        case intact
        /// Right for what it covers; something was appended behind it.
        case extended
        case altered
        /// Not to be read, or it covers not what it should.
        case unchecked
    }

    package let verdict: Verdict
    /// As the signer's certificate names itself.
    package let signer: String?
    /// The certificate is of the authority that is trusted here, and in force.
    package let isTrusted: Bool
    package let isExpired: Bool

    init(_ finding: PDFSignatures.Finding) {
        verdict =
            switch finding.verdict {
            case .intact: .intact
            case .extended: .extended
            case .altered: .altered
            case .unchecked: .unchecked
            }
        signer = finding.signer
        isTrusted = finding.isTrusted
        isExpired = finding.isExpired
    }
}
