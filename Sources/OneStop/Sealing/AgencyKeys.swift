/// With which keys the agencies sign, and whose certificates are trusted.
package protocol AgencyKeys: Sendable {
    /// The agency's key by its short name; `nil` where it has none: its papers go out unsigned.
    func key(of agency: String) -> AgencyKey?

    /// The certificates, PEM, of the authorities whose signers are trusted.
    var authority: String? { get }
}

/// No agency has a key.
struct NoAgencyKeys: AgencyKeys {
    func key(of agency: String) -> AgencyKey? { nil }

    var authority: String? { nil }
}
