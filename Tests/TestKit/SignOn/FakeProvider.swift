import Crypto
package import Foundation
import Kernel
package import OneStop
import Synchronization

/// A provider of sign-ons without a network: it keeps codes, checks what we must send, signs tokens, and lies as told.
package final class FakeProvider: ProviderTransport {
    package static let issuer = "https://dinhdanh.example.vn/oauth2"
    package static let secret = "bí mật & khóa"

    private struct State {
        var script: ProviderScript
        var codes: [String: Grant] = [:]
        var tokens: [String: ProviderPerson] = [:]
        var asked: [String] = []
        var count = 0
    }

    private struct Grant {
        let person: ProviderPerson
        let values: [String: String]
    }

    private let state: Mutex<State>

    package init(now: Date) {
        state = Mutex(State(script: ProviderScript(now: now)))
    }

    /// Changes what it says from now on.
    package func script(_ change: (inout ProviderScript) -> Void) { state.withLock { change(&$0.script) } }

    /// Every address that was asked, in order.
    package var asked: [String] { state.withLock { $0.asked } }

    /// The person signs in there: the path with which the browser comes back.
    package func signIn(_ person: ProviderPerson, at address: String) throws -> String {
        let values = Self.values(address)
        return try state.withLock { state in
            state.count += 1
            let code = "ma-\(state.count)"
            state.codes[code] = Grant(person: person, values: values)
            guard let back = values["redirect_uri"].flatMap({ URL(string: $0) }), let given = values["state"] else {
                throw FakeFault.missing
            }
            let issuer = state.script.answersAs.map { "&iss=\(FormFields.encoded($0))" } ?? ""
            return "\(back.path)?code=\(code)&state=\(given)\(issuer)"
        }
    }

    package func get(_ address: String, bearer: String?) async -> ProviderReply {
        state.withLock { state in
            state.asked.append(address)
            guard !state.script.isDown else { return .unreachable("curl 7") }
            switch address {
            case "\(Self.issuer)/.well-known/openid-configuration": return Self.json(Self.document(state.script))
            case "\(Self.issuer)/keys":
                let keys = (try? state.script.published.flatMap { try $0.published() }) ?? []
                return Self.json(["keys": .list(keys + state.script.moreKeys)])
            case "\(Self.issuer)/userinfo":
                guard let person = bearer.flatMap({ state.tokens[$0] }) else { return .answered(status: 401, body: []) }
                return Self.json(person.told.changed(by: state.script.userInfo))
            default: return .answered(status: 404, body: [])
            }
        }
    }

    package func post(
        _ address: String, fields: [(String, String)], basic: (String, String)?
    ) async -> ProviderReply {
        state.withLock { state in
            state.asked.append(address)
            guard !state.script.isDown else { return .unreachable("curl 28") }
            guard address == "\(Self.issuer)/token", basic?.0 == "motcua", basic?.1 == Self.secret else {
                return Self.json(["error": "invalid_client"], status: 401)
            }
            let given = Dictionary(fields) { first, _ in first }
            guard let grant = given["code"].flatMap({ state.codes.removeValue(forKey: $0) }),
                given["grant_type"] == "authorization_code",
                given["redirect_uri"] == grant.values["redirect_uri"],
                grant.values["code_challenge_method"] == "S256",
                Base64URL.text(SHA256.hash(data: Array((given["code_verifier"] ?? "").utf8)))
                    == grant.values["code_challenge"]
            else { return Self.json(["error": "invalid_grant"], status: 400) }
            let access = "vao-\(state.count)"
            state.tokens[access] = grant.person
            guard let token = try? Self.token(grant.person, grant.values, access, state.script) else {
                return .answered(status: 500, body: [])
            }
            return Self.json(["access_token": .text(access), "token_type": "Bearer", "id_token": .text(token)])
        }
    }

    private static func document(_ script: ProviderScript) -> [String: Told] {
        let honest: [String: Told] = [
            "issuer": .text(script.issuer), "authorization_endpoint": .text("\(issuer)/authorize"),
            "token_endpoint": .text("\(issuer)/token"), "jwks_uri": .text("\(issuer)/keys"),
            "userinfo_endpoint": .text("\(issuer)/userinfo"), "end_session_endpoint": .text("\(issuer)/logout?kieu=1"),
        ]
        return honest.merging(script.document) { _, told in told }
    }

    private static func json(_ told: [String: Told], status: Int = 200) -> ProviderReply {
        .answered(status: status, body: (try? JSONEncoder().encode(told)).map { Array($0) } ?? [])
    }

    /// The values of an address, unescaped.
    package static func values(_ address: String) -> [String: String] {
        let items = URLComponents(string: address)?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    }
}

/// What went wrong in the test itself.
package enum FakeFault: Error { case missing }

extension [String: Told] {
    /// With some told otherwise, and those of `nil` left out.
    func changed(by changes: [String: Told?]) -> [String: Told] {
        var changed = self
        for (name, value) in changes { changed[name] = value }
        return changed
    }
}
