import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Single sign-on: what is believed of a token")
struct IdentityTokenTests {
    private static let seconds = Int(SignOnScene.now.timeIntervalSince1970)

    /// One lie, and what comes of it.
    struct Lie: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: TokenFault
        let change: @Sendable (inout ProviderScript) -> Void

        init(_ words: String, _ fault: TokenFault, _ change: @escaping @Sendable (inout ProviderScript) -> Void) {
            testDescription = words
            self.fault = fault
            self.change = change
        }
    }

    private static let lies: [Lie] = [
        Lie("another issuer", .issuer) { $0.claims = ["iss": "https://khac.example.vn"] },
        Lie("the issuer with a stroke more", .issuer) { $0.claims = ["iss": .text(FakeProvider.issuer + "/")] },
        Lie("made for another site", .audience) { $0.claims = ["aud": "khac"] },
        Lie("for us and another, and nobody says who asked", .audience) { $0.claims = ["aud": ["motcua", "khac"]] },
        Lie("for us and another, who asked", .audience) {
            $0.claims = ["aud": ["motcua", "khac"], "azp": "khac"]
        },
        Lie("for us, asked by another", .audience) { $0.claims = ["azp": "khac"] },
        Lie("for nobody", .audience) { $0.claims = ["aud": nil] },
        Lie("another sign-on's nonce", .nonce) { $0.claims = ["nonce": "cu"] },
        Lie("no nonce", .nonce) { $0.claims = ["nonce": nil] },
        Lie("unsigned", .algorithm) { $0.way = .none },
        Lie("signed by HMAC with the public key", .algorithm) { $0.way = .hs256 },
        Lie("an algorithm nobody knows", .algorithm) { $0.head = ["alg": "RS1"] },
        Lie("an algorithm of another case", .algorithm) { $0.head = ["alg": "nOnE"] },
        Lie("an extension that must be understood", .malformed) { $0.head = ["crit": ["exp"]] },
        Lie("expired", .expired) { $0.claims = ["exp": .number(seconds - 61)] },
        Lie("without an end", .expired) { $0.claims = ["exp": nil] },
        Lie("without a beginning", .expired) { $0.claims = ["iat": nil] },
        Lie("made a day ago for a year", .expired) {
            $0.claims = ["iat": .number(seconds - 86_400), "exp": .number(seconds + 31_536_000)]
        },
        Lie("made in the future", .early) { $0.claims = ["iat": .number(seconds + 120)] },
        Lie("valid only later", .early) { $0.claims = ["nbf": .number(seconds + 120)] },
        Lie("signed by a stranger under the provider's name of the key", .signature) {
            $0.key = .next
            $0.head = ["kid": .text(ProviderKey.provider.id)]
        },
        Lie("signed by a key that isn't published", .unknownKey) { $0.key = .next },
        Lie("beside another access token", .accessToken) { $0.claims = ["at_hash": "AAAAAAAAAAAAAAAAAAAAAA"] },
        Lie("of nobody", .subject) { $0.claims = ["sub": nil] },
    ]

    @Test("a token is not believed that is", arguments: lies)
    func lying(lie: Lie) async throws {
        try await SignOnScene.open { scene in
            scene.fake.script(lie.change)
            await #expect(throws: SignOnRefusal.token(lie.fault)) { _ = try await scene.go() }
        }
    }

    @Test(
        "a token is believed in each way of signing, and within a minute between two clocks",
        arguments: [ProviderKey.Way.rs256, .es256, .edDSA])
    func believed(way: ProviderKey.Way) async throws {
        try await SignOnScene.open { scene in
            scene.fake.script {
                $0.way = way
                $0.claims = [
                    "iat": .number(Self.seconds + 50), "exp": .number(Self.seconds - 50),
                    "aud": ["motcua", "khac"], "azp": "motcua",
                ]
            }
            _ = try await scene.account()
        }
    }

    @Test("userinfo of somebody else is not taken, and what userinfo says never outdoes the signed token")
    func userInfo() async throws {
        try await SignOnScene.open { scene in
            scene.fake.script { $0.userInfo = ["sub": "vn-7002"] }
            await #expect(throws: SignOnRefusal.otherUserInfo) { _ = try await scene.go() }
            scene.fake.script {
                $0.userInfo = ["name": "Tên khác"]
                $0.claims = ["name": "Tên đã ký"]
            }
            let account = try await scene.account()
            #expect(account.name == "Tên đã ký")
        }
    }

    @Test("a new key is fetched once when a token names it, and not again for each stranger's token")
    func rotation() async throws {
        try await SignOnScene.open { scene in
            _ = try await scene.account()
            let keys = { scene.fake.asked.filter { $0.hasSuffix("/keys") }.count }
            #expect(keys() == 1)
            scene.fake.script {
                $0.key = .next
                $0.published = [.next]
            }
            // Within the pause a key that isn't there is not looked for.
            await #expect(throws: SignOnRefusal.token(.unknownKey)) { _ = try await scene.go() }
            #expect(keys() == 1)
            let later = SignOnScene.now.addingTimeInterval(31)
            scene.fake.script { $0.now = later }
            let asked = try await scene.begin(at: later)
            _ = try await scene.complete(asked, ProviderPerson(), on: later)
            #expect(keys() == 2)
            scene.fake.script { $0.head = ["kid": "la"] }
            for _ in 0..<5 {
                let asked = try await scene.begin(at: later)
                await #expect(throws: SignOnRefusal.token(.unknownKey)) {
                    _ = try await scene.complete(asked, ProviderPerson(), on: later)
                }
            }
            #expect(keys() == 2)
        }
    }

    @Test("a signed token with any one letter changed is not believed")
    func changed() async throws {
        let keys = try ProviderKey.provider.published().compactMap { told -> VerifyingKey? in
            Claims(json: Array(try JSONEncoder().encode(told))).flatMap(VerifyingKey.init)
        }
        #expect(keys.count == 3)
        var dice = Dice(2_016)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        for way in [ProviderKey.Way.rs256, .es256, .edDSA] {
            let head = "{\"alg\":\"\(way.rawValue)\",\"kid\":\"\(ProviderKey.provider.id)\"}"
            let content = Base64URL.text(head.utf8) + "." + Base64URL.text("{\"sub\":\"vn-7001\",\"so\":12}".utf8)
            let signature = try ProviderKey.provider.sign(Array(content.utf8), way)
            let token = Array(content + "." + Base64URL.text(signature))
            #expect(try SignedToken(String(token)).claims(signedBy: keys).text("sub") == "vn-7001")
            // The last letter holds bits that carry nothing, so it is left out.
            for _ in 0..<60 {
                let place = Int.random(in: 0..<token.count - 1, using: &dice)
                guard let letter = letters.randomElement(using: &dice), letter != token[place] else { continue }
                var other = token
                other[place] = letter
                let claims = try? SignedToken(String(other)).claims(signedBy: keys)
                #expect(claims == nil, "\(way) at \(place)")
            }
        }
    }

    @Test(
        "what is no token is refused before any key is looked for",
        arguments: ["", ".", "a.b", "a.b.c.d", "====.e30.AA", String(repeating: "a", count: 20_000) + ".e30.AA"])
    func malformed(text: String) {
        #expect(throws: TokenFault.malformed) { _ = try SignedToken(text) }
    }
}
