import Crypto
package import Foundation
import OneStop

extension FakeProvider {
    /// The identity token for that person, as the script says.
    static func token(
        _ person: ProviderPerson, _ values: [String: String], _ access: String, _ script: ProviderScript
    ) throws -> String {
        let now = Int(script.now.timeIntervalSince1970)
        let digest = Array(SHA256.hash(data: Array(access.utf8)).prefix(16))
        var claims: [String: Told] = [
            "iss": .text(issuer), "aud": "motcua", "sub": .text(person.subject),
            "sid": .text("phien-\(person.subject)"),
            "iat": .number(now), "exp": .number(now + 300), "nonce": .text(values["nonce"] ?? ""),
        ]
        if script.way == .rs256 { claims["at_hash"] = .text(Base64URL.text(digest)) }
        if values["prompt"] == "login" { claims["auth_time"] = .number(script.asksAnew ? now : now - 5_000) }
        return try signed(claims.changed(by: script.claims), script)
    }

    /// A token that says somebody signed out, with those claims changed.
    package func logoutToken(_ changes: [String: Told?], at now: Date) throws -> String {
        var script = ProviderScript(now: now)
        self.script { script = $0 }
        let seconds = Int(now.timeIntervalSince1970)
        let honest: [String: Told] = [
            "iss": .text(Self.issuer), "aud": "motcua", "iat": .number(seconds), "exp": .number(seconds + 120),
            "jti": "ra-1", "events": ["http://schemas.openid.net/event/backchannel-logout": [:]],
        ]
        return try Self.signed(honest.changed(by: changes), script)
    }

    private static func signed(_ claims: [String: Told], _ script: ProviderScript) throws -> String {
        let head = ["alg": Told.text(script.way.rawValue), "kid": .text(script.key.id)].changed(by: script.head)
        let content = try [head, claims].map { Base64URL.text(try JSONEncoder().encode($0)) }.joined(separator: ".")
        return content + "." + Base64URL.text(try script.key.sign(Array(content.utf8), script.way))
    }
}
