import Documents
package import Foundation

/// An agency's private key with its certificate and that of its issuer, as PEM texts. Never printed, never logged.
package struct AgencyKey: Sendable {
    package let key: String
    package let certificate: String
    package let issuer: String

    package init(key: String, certificate: String, issuer: String) {
        self.key = key
        self.certificate = certificate
        self.issuer = issuer
    }

    private init(_ made: SigningKey) {
        self.init(key: made.secretText, certificate: made.certificate, issuer: made.issuer)
    }

    var signing: SigningKey { SigningKey(key: key, certificate: certificate, issuer: issuer) }

    /// An authority of one's own, in force for ten years: for demos and trials, where no state authority has issued
    /// certificates yet.
    package static func authority(named name: String, at now: Date) throws -> AgencyKey {
        AgencyKey(try SigningKey.authority(named: name, from: now, until: now.addingTimeInterval(3_650 * 86_400)))
    }

    /// A key for an agency under this authority, in force for three years.
    package func issue(to name: String, at now: Date) throws -> AgencyKey {
        AgencyKey(try signing.issue(to: name, from: now, until: now.addingTimeInterval(1_095 * 86_400)))
    }
}
