import Foundation
import Kernel
import OneStop
import Storage
import TestKit
import Testing

@Suite("Single sign-on: visits, proof anew, signing out")
struct SignOnVisitTests {
    private let now = SignOnScene.now
    private let origin = SignOnScene.origin

    private func opened(
        _ scene: SignOnScene, _ person: ProviderPerson = ProviderPerson()
    ) async throws -> (Account, Session, SignOnIdentity) {
        guard case .opens(let account, let identity, _) = try await scene.go(person) else { throw FakeFault.missing }
        return (account, try await scene.visit(account, by: identity), identity)
    }

    @Test(
        "signing out there ends the visits it opened, by its visit or by the person, and no others",
        arguments: Engine.available)
    func backChannel(engine: Engine) async throws {
        let words: [[String: Told?]] = [
            ["sid": "phien-vn-7001"], ["sub": "vn-7001"], ["sid": "phien-vn-7001", "sub": "vn-7001"],
        ]
        for names in words {
            try await SignOnScene.open(on: engine) { scene in
                let (account, visit, _) = try await opened(scene)
                let byPassword = try await scene.visit(account)
                let (_, others, _) = try await opened(scene, ProviderPerson(subject: "vn-2", phone: "0905222333"))
                let token = try scene.fake.logoutToken(names, at: now)
                #expect(try await scene.signOns.logOut(token, at: "quoc-gia", from: origin, now: now) == 1)
                #expect(try await !scene.isOpen(visit))
                #expect(try await scene.isOpen(byPassword))
                #expect(try await scene.isOpen(others))
                let event = try #require(try await scene.test.office.security.page().first)
                #expect(event.kind == .signOnEnded && event.subjectName.isEmpty)
            }
        }
    }

    @Test("a word of a sign-out counts once")
    func once() async throws {
        try await SignOnScene.open { scene in
            let token = try scene.fake.logoutToken(["sub": "vn-7001"], at: now)
            #expect(try await scene.signOns.logOut(token, at: "quoc-gia", from: origin, now: now) == 0)
            await #expect(throws: SignOnRefusal.token(.event)) {
                try await scene.signOns.logOut(token, at: "quoc-gia", from: origin, now: now)
            }
        }
    }

    private static let lies: [(changes: [String: Told?], fault: TokenFault)] = [
        (["sub": "vn-7001", "nonce": "x"], .nonce), (["sub": "vn-7001", "events": nil], .event),
        (["sub": "vn-7001", "events": ["khac": [:]]], .event), (["sub": "vn-7001", "jti": nil], .event),
        ([:], .subject), (["sub": "vn-7001", "iss": "https://k.vn"], .issuer),
        (["sub": "vn-7001", "aud": "khac"], .audience), (["sub": "vn-7001", "iat": nil], .expired),
        (["sub": "vn-7001", "exp": 1], .expired), (["sub": "vn-7001", "iat": 4_000_000_000], .early),
    ]

    @Test("a word of a sign-out is not believed that lies", arguments: lies)
    func lying(changes: [String: Told?], fault: TokenFault) async throws {
        try await SignOnScene.open { scene in
            let (_, visit, _) = try await opened(scene)
            let token = try scene.fake.logoutToken(changes, at: now)
            await #expect(throws: SignOnRefusal.token(fault)) {
                try await scene.signOns.logOut(token, at: "quoc-gia", from: origin, now: now)
            }
            #expect(try await scene.isOpen(visit))
        }
    }

    @Test("an identity token, or one signed by a stranger, ends nothing")
    func strangers() async throws {
        try await SignOnScene.open { scene in
            let (_, visit, _) = try await opened(scene)
            scene.fake.script { $0.way = .none }
            let unsigned = try scene.fake.logoutToken(["sub": "vn-7001"], at: now)
            scene.fake.script {
                $0.way = .es256
                $0.head = ["typ": "at+jwt"]
            }
            let other = try scene.fake.logoutToken(["sub": "vn-7001"], at: now)
            for (token, fault) in [(unsigned, TokenFault.algorithm), (other, .event), ("x", .malformed)] {
                await #expect(throws: SignOnRefusal.token(fault)) {
                    try await scene.signOns.logOut(token, at: "quoc-gia", from: origin, now: now)
                }
            }
            #expect(try await scene.isOpen(visit))
        }
    }

    @Test("signing out here leads to signing out there, with the token and the way back")
    func leaving() async throws {
        try await SignOnScene.open { scene in
            let (account, visit, _) = try await opened(scene)
            let leaving = try #require(
                try await scene.signOns.leaving(visit.id, back: "http://localhost/da-dang-xuat", at: now))
            #expect(leaving.address.hasPrefix("\(FakeProvider.issuer)/logout?kieu=1&id_token_hint="))
            #expect(FakeProvider.values(leaving.address)["post_logout_redirect_uri"] == "http://localhost/da-dang-xuat")
            let byPassword = try await scene.visit(account)
            #expect(try await scene.signOns.leaving(byPassword.id, back: "x", at: now) == nil)
        }
    }

    @Test(
        "a proof anew counts for the person who is here, and only if the provider truly asked again",
        arguments: Engine.available)
    func renewing(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let (_, visit, _) = try await opened(scene)
            scene.fake.script { $0.asksAnew = false }
            await #expect(throws: SignOnRefusal.token(.stale)) {
                _ = try await scene.go(to: "quoc-gia", .renew, session: visit)
            }
            scene.fake.script { $0.asksAnew = true }
            _ = try await scene.account(ProviderPerson(subject: "vn-2", phone: "0905222333"))
            await #expect(throws: SignOnRefusal.otherPerson) {
                _ = try await scene.go(ProviderPerson(subject: "vn-2"), to: "quoc-gia", .renew, session: visit)
            }
            let asked = try await scene.begin("quoc-gia", .renew, session: visit)
            let values = FakeProvider.values(asked.address)
            #expect(values["prompt"] == "login" && values["max_age"] == "0")
            let later = now.addingTimeInterval(120)
            scene.fake.script { $0.now = later }
            guard case .renewed = try await scene.complete(asked, ProviderPerson(), session: visit, on: later) else {
                throw FakeFault.missing
            }
            let proved = try await scene.test.office.database.read { tx in
                try tx.value("SELECT proved_at FROM sessions WHERE id = \(visit.id)", as: Date.self)
            }
            #expect(proved == later)
        }
    }

    @Test("levels follow the provider's word; a word that nobody explained counts as declared")
    func levels() async throws {
        let provider = SignOnProvider(
            key: "quoc-gia", name: LocalText(vi: "Thử"), issuer: FakeProvider.issuer, clientID: "motcua",
            secret: FakeProvider.secret, audience: .citizens,
            assurance: AssuranceRule(levels: ["LoA1": .phone, "LoA2": .national]))
        for (word, level) in [("LoA1", Assurance.phone), ("LoA2", .national), ("LoA9", .declared)] {
            try await SignOnScene.open([provider]) { scene in
                scene.fake.script { $0.claims = ["acr": .text(word)] }
                let account = try await scene.account()
                #expect(try await scene.signOns.standing(of: account.id).links.first?.assurance == level)
            }
        }
        #expect(Assurance.allCases == Assurance.allCases.sorted())
    }

    @Test("claims are read under the names that the operator wrote")
    func names() async throws {
        var claims = ClaimNames()
        (claims.subject, claims.name, claims.phone, claims.email) = ("TechID", "HoVaTen", "SoDienThoai", "ThuDienTu")
        claims.identityNumber = "SoDinhDanh"
        let provider = SignOnProvider(
            key: "quoc-gia", name: LocalText(vi: "Thử"), issuer: FakeProvider.issuer, clientID: "motcua",
            secret: FakeProvider.secret, audience: .citizens, acrValues: ["LoA1"], claims: claims, provesContacts: true)
        try await SignOnScene.open([provider]) { scene in
            #expect(try await FakeProvider.values(scene.begin().address)["acr_values"] == "LoA1")
            let person = ProviderPerson(
                phone: nil, isPhoneProved: false,
                more: [
                    "TechID": "T-1", "HoVaTen": "Nguyễn Văn Cổng (thử)", "SoDienThoai": "0905444555",
                    "SoDinhDanh": "049090001234",
                ])
            guard case .opens(let account, let identity, _) = try await scene.go(person) else {
                throw FakeFault.missing
            }
            #expect(account.name == "Nguyễn Văn Cổng (thử)" && account.phone?.text == "0905444555")
            #expect(identity.subject == "T-1" && identity.identityNumber == "049090001234")
            await #expect(throws: SignOnRefusal.missing("TechID")) { _ = try await scene.go() }
        }
    }
}
