/// Whose signatures and time stamps are believed: certificates of authorities, PEM, one or several in a text.
package struct SigningTrust: Sendable, Hashable {
    /// Of those who issue signers' certificates.
    package let signers: String?
    /// Of those who issue time stamps.
    package let stamps: String?

    package init(signers: String?, stamps: String? = nil) {
        self.signers = signers
        self.stamps = stamps
    }
}
