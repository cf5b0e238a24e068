import Foundation
import Kernel
package import OneStop

extension TestOffice {
    /// The same office with those providers, which the made-up one plays.
    package func signingOn(by fake: FakeProvider, _ providers: [SignOnProvider] = [.citizens, .officers]) -> TestOffice
    {
        var office = office
        office.signOns = SignOns(
            database: office.database, texts: office.texts, providers: providers, transport: fake)
        return TestOffice(office: office, people: people)
    }
}

extension SignOnProvider {
    /// For citizens, under the key "quoc-gia".
    package static let citizens = SignOnProvider(
        key: "quoc-gia", name: LocalText(vi: "Cổng Quốc gia (thử)", en: "National portal (test)"),
        issuer: FakeProvider.issuer, clientID: "motcua", secret: FakeProvider.secret, audience: .citizens,
        scopes: ["profile"])

    /// For officers, under the key "can-bo"; says by `amr` whether it asked for two factors.
    package static let officers = SignOnProvider(
        key: "can-bo", name: LocalText(vi: "Tài khoản công vụ (thử)", en: "Staff account (test)"),
        issuer: FakeProvider.issuer, clientID: "motcua", secret: FakeProvider.secret, audience: .officers,
        multiFactor: MultiFactorRule(amr: ["mfa"]))
}
