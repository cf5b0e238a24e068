import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Single sign-on: going there and coming back")
struct SignOnFlowTests {
    private let now = SignOnScene.now

    @Test(
        "a first sign-on takes an account with the provider's name and level, the second opens the same",
        arguments: Engine.available)
    func first(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let account = try await scene.account()
            #expect(account.name == "Trương Thị Định Danh (thử)" && account.phone?.text == "0905111222")
            #expect(!account.isOfficer)
            let link = try #require(try await scene.signOns.standing(of: account.id).links.first)
            #expect(link.assurance == .national && link.subject == "vn-7001")
            #expect(try await scene.account(ProviderPerson(name: "Tên mới", phone: "0905333444")).id == account.id)
            let standing = try await scene.signOns.standing(of: account.id)
            #expect(standing.links.count == 1 && !standing.hasPassword && !standing.mayUnlink)
            await #expect(throws: IdentityRefusal.wrongLogin) {
                _ = try await scene.test.office.accounts.signIn(login: "0905111222", password: "")
            }
        }
    }

    @Test("the browser is sent there with state, nonce, PKCE by S256 and the exact redirect, never with the secret")
    func request() async throws {
        try await SignOnScene.open { scene in
            let values = FakeProvider.values(try await scene.begin().address)
            #expect(values["response_type"] == "code" && values["scope"] == "openid profile")
            #expect(values["redirect_uri"] == "http://localhost/dang-nhap/qua/quoc-gia/ve")
            #expect(values["code_challenge_method"] == "S256" && values["code_challenge"]?.count == 43)
            let other = FakeProvider.values(try await scene.begin().address)
            for name in ["state", "nonce", "code_challenge"] {
                #expect(values[name] != other[name] && (values[name]?.count ?? 0) >= 43)
            }
            #expect(!values.values.contains { $0.contains(FakeProvider.secret) })
        }
    }

    @Test("an answer is taken once", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let asked = try await scene.begin()
            _ = try await scene.complete(asked, ProviderPerson())
            await #expect(throws: SignOnRefusal.expired) { _ = try await scene.complete(asked, ProviderPerson()) }
        }
    }

    @Test("an answer after ten minutes, from another browser, or to another provider's address is not taken")
    func bound() async throws {
        try await SignOnScene.open { scene in
            let (late, elsewhere, mixed) = (
                try await scene.begin(), try await scene.begin(), try await scene.begin()
            )
            await #expect(throws: SignOnRefusal.expired) {
                _ = try await scene.complete(late, ProviderPerson(), on: now.addingTimeInterval(601))
            }
            await #expect(throws: SignOnRefusal.otherBrowser) {
                _ = try await scene.complete(elsewhere, ProviderPerson(), browser: String(repeating: "A", count: 43))
            }
            await #expect(throws: SignOnRefusal.mixedUp) {
                _ = try await scene.complete(mixed, ProviderPerson(), at: "can-bo")
            }
            await #expect(throws: SignOnRefusal.unknownProvider) { _ = try await scene.begin("khong-co") }
        }
    }

    @Test("an answer that names another provider is not taken, nor one that names none where the provider always does")
    func issuerOfAnswer() async throws {
        try await SignOnScene.open { scene in
            scene.fake.script { $0.answersAs = "https://khac.example.vn" }
            await #expect(throws: SignOnRefusal.mixedUp) { _ = try await scene.go() }
        }
        try await SignOnScene.open { scene in
            scene.fake.script { $0.document = ["authorization_response_iss_parameter_supported": true] }
            await #expect(throws: SignOnRefusal.mixedUp) { _ = try await scene.go() }
            scene.fake.script { $0.answersAs = FakeProvider.issuer }
            _ = try await scene.account()
        }
    }

    @Test("a person who says no there is told so, and the code of another sign-on opens nothing")
    func refusals() async throws {
        try await SignOnScene.open { scene in
            let (first, second) = (try await scene.begin(), try await scene.begin())
            await #expect(throws: SignOnRefusal.denied) {
                _ = try await scene.complete(first, ProviderPerson()) { values in
                    values["code"] = nil
                    values["error"] = "access_denied"
                }
            }
            let stolen = try scene.fake.signIn(ProviderPerson(), at: first.address)
            await #expect(throws: SignOnRefusal.codeRefused("invalid_grant")) {
                _ = try await scene.complete(second, ProviderPerson()) { values in
                    values["code"] = FakeProvider.values("http://localhost" + stolen)["code"]
                }
            }
        }
    }

    @Test("a provider that is down, or speaks for somebody else, or over http, is told apart")
    func provider() async throws {
        try await SignOnScene.open { scene in
            scene.fake.script { $0.isDown = true }
            #expect(await scene.word { _ = try await scene.begin() } == "unreachable")
            for change: @Sendable (inout ProviderScript) -> Void in [
                { $0.issuer = FakeProvider.issuer + "/" },
                { $0.document = ["token_endpoint": "http://dinhdanh.example.vn/token"] },
                { $0.document = ["jwks_uri": "https://user:pass@dinhdanh.example.vn/keys"] },
                { $0.document = ["code_challenge_methods_supported": ["plain"]] },
            ] {
                scene.fake.script { script in
                    script = ProviderScript(now: SignOnScene.now)
                    change(&script)
                }
                #expect(await scene.word { _ = try await scene.begin() } == "misconfigured")
            }
        }
    }

    @Test("a provider that went down is noticed before anybody is sent there, within a minute")
    func wentDown() async throws {
        try await SignOnScene.open { scene in
            _ = try await scene.begin()
            scene.fake.script { $0.isDown = true }
            _ = try await scene.begin(at: now.addingTimeInterval(59))
            #expect(await scene.word { _ = try await scene.begin(at: now.addingTimeInterval(60)) } == "unreachable")
        }
    }

    @Test("what is refused is written down with the provider and the reason, and nothing else")
    func recorded() async throws {
        try await SignOnScene.open { scene in
            scene.fake.script { $0.claims = ["aud": "khac"] }
            await #expect(throws: SignOnRefusal.token(.audience)) { _ = try await scene.go() }
            let event = try #require(try await scene.test.office.security.page().first)
            #expect(event.kind == .signOnRefused && event.detail == "quoc-gia: token_audience")
            #expect(try await scene.test.office.security.check().breaksAt == nil)
        }
    }
}
