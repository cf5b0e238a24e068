import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Single sign-on: whose account")
struct SignOnLinkTests {
    private let now = SignOnScene.now
    private let origin = SignOnScene.origin

    private func secret(_ outcome: SignOnOutcome) throws -> String {
        guard case .awaits(let secret) = outcome else { throw FakeFault.missing }
        return secret
    }

    /// A citizen who registered here with that phone.
    private func register(_ scene: SignOnScene, _ phone: String = "0905111222") async throws -> Account {
        let login = try #require(PhoneNumber(phone).map(Login.phone))
        let id = try await scene.test.office.accounts.appoint(
            name: "Trương Định Danh", login: login, password: DemoPeople.password, posts: [], now: now)
        return try #require(try await scene.test.office.accounts.find(id))
    }

    private func code(_ scene: SignOnScene, to recipient: String) async throws -> String {
        let sent = try #require(
            try await scene.test.office.mailbox().first { $0.kind == "code" && $0.recipient == recipient })
        return String(try #require(sent.body.firstMatch(of: /[0-9]{6}/)).0)
    }

    @Test(
        "an account that is there already is never opened by a proved phone alone; its password links it",
        arguments: Engine.available)
    func existing(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let account = try await register(scene)
            let secret = try secret(try await scene.go())
            let arrival = try #require(try await scene.signOns.arrival(secret, at: now))
            #expect(arrival.isTaken && arrival.contact?.text == "0905111222")
            #expect(try await scene.signOns.standing(of: account.id).links.isEmpty)
            _ = try await scene.signOns.link(secret, with: account, as: .signIn, from: origin, at: now)
            #expect(try await scene.account().id == account.id)
            #expect(try await scene.signOns.standing(of: account.id).hasPassword)
            let told = try await scene.test.office.mailbox().map(\.kind)
            #expect(told.contains("sign_on_linked"))
            await #expect(throws: SignOnRefusal.expired) {
                _ = try await scene.signOns.link(secret, with: account, as: .signIn, from: origin, at: now)
            }
        }
    }

    @Test("a code to the phone proves it too; five wrong ones end it, and three sendings", arguments: Engine.available)
    func byCode(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let account = try await register(scene)
            let secret = try secret(try await scene.go())
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await scene.signOns.settle(secret, code: "", language: .vi, from: origin, at: now)
            }
            try await scene.signOns.sendCode(secret, to: nil, language: .vi, at: now)
            for _ in 0..<5 {
                await #expect(throws: IdentityRefusal.wrongCode) {
                    _ = try await scene.signOns.settle(secret, code: "1", language: .vi, from: origin, at: now)
                }
            }
            let first = try await code(scene, to: "0905111222")
            await #expect(throws: IdentityRefusal.tooManyTries) {
                _ = try await scene.signOns.settle(secret, code: first, language: .vi, from: origin, at: now)
            }
            let later = now.addingTimeInterval(60)
            try await scene.signOns.sendCode(secret, to: nil, language: .vi, at: later)
            let second = try await code(scene, to: "0905111222")
            await #expect(throws: IdentityRefusal.codeExpired) {
                _ = try await scene.signOns.settle(
                    secret, code: second, language: .vi, from: origin, at: later.addingTimeInterval(601))
            }
            let settled = try await scene.signOns.settle(secret, code: second, language: .vi, from: origin, at: later)
            #expect(settled.account.id == account.id)
            #expect(try await scene.account().id == account.id)
        }
    }

    @Test("a contact that the provider did not prove is asked for and proved here, then an account is taken")
    func unproved() async throws {
        try await SignOnScene.open { scene in
            let stranger = try await register(scene)
            let secret = try secret(try await scene.go(ProviderPerson(isPhoneProved: false)))
            #expect(try await scene.signOns.arrival(secret, at: now)?.isTaken == false)
            for wrong in ["", "khong-phai", "02353851234"] {
                await #expect(throws: IdentityRefusal.notAPhoneOrEmail) {
                    try await scene.signOns.sendCode(secret, to: wrong, language: .vi, at: now)
                }
            }
            try await scene.signOns.sendCode(secret, to: "moi@example.vn", language: .vi, at: now)
            let code = try await code(scene, to: "moi@example.vn")
            let settled = try await scene.signOns.settle(secret, code: code, language: .vi, from: origin, at: now)
            #expect(settled.account.id != stranger.id && settled.account.email?.text == "moi@example.vn")
            #expect(try await scene.account(ProviderPerson(isPhoneProved: false)).id == settled.account.id)
        }
    }

    @Test("codes can be sent three times; what arrived is forgotten after half an hour")
    func limits() async throws {
        try await SignOnScene.open { scene in
            let secret = try secret(try await scene.go(ProviderPerson(phone: nil)))
            for _ in 0..<3 {
                try await scene.signOns.sendCode(secret, to: "moi@example.vn", language: .vi, at: now)
            }
            await #expect(throws: IdentityRefusal.tooManyTries) {
                try await scene.signOns.sendCode(secret, to: "moi@example.vn", language: .vi, at: now)
            }
            #expect(try await scene.signOns.arrival(secret, at: now.addingTimeInterval(1_801)) == nil)
            #expect(try await scene.signOns.arrival("khac", at: now) == nil)
        }
    }

    @Test(
        "officers are never made by a sign-on: an administrator names each, by subject or by login",
        arguments: Engine.available)
    func officers(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let officer = try await scene.signedIn("thuly.so-gtvt@demo.vn")
            let admin = try await scene.signedIn("quantri.tinh@demo.vn")
            let person = ProviderPerson(phone: nil, login: "thuly.so-gtvt@demo.vn")
            await #expect(throws: SignOnRefusal.notLinked) { _ = try await scene.go(person, to: "can-bo") }
            try await scene.signOns.invite(
                .login, "thuly.so-gtvt@demo.vn", at: "can-bo", to: officer.id, by: admin, from: origin, at: now)
            #expect(try await scene.account(person, to: "can-bo").id == officer.id)
            // From here on by the subject: the login may be somebody else's one day.
            let renamed = ProviderPerson(phone: nil, login: "khac")
            #expect(try await scene.account(renamed, to: "can-bo").id == officer.id)
            let other = ProviderPerson(subject: "vn-9", phone: nil, login: "thuly.so-gtvt@demo.vn")
            await #expect(throws: SignOnRefusal.notLinked) { _ = try await scene.go(other, to: "can-bo") }
            let second = try await scene.signedIn("thuly.ubnd-tam-ky@demo.vn")
            await #expect(throws: SignOnRefusal.linkedElsewhere) {
                try await scene.signOns.invite(
                    .subject, "vn-7001", at: "can-bo", to: second.id, by: admin, from: origin, at: now)
            }
            try await scene.signOns.invite(
                .subject, "vn-9", at: "can-bo", to: second.id, by: admin, from: origin, at: now)
            #expect(try await scene.account(other, to: "can-bo").id == second.id)
            let kinds = try await scene.test.office.security.page(about: officer.id).map(\.kind)
            #expect(kinds.contains(.signOnInvited) && kinds.contains(.signOnLinked))
        }
    }

    @Test("an officer whose account is shut stays out; taking the link away ends the visits")
    func ended() async throws {
        try await SignOnScene.open { scene in
            let officer = try await scene.signedIn("thuly.so-gtvt@demo.vn")
            let admin = try await scene.signedIn("quantri.tinh@demo.vn")
            try await scene.signOns.invite(
                .subject, "vn-7001", at: "can-bo", to: officer.id, by: admin, from: origin, at: now)
            _ = try await scene.account(to: "can-bo")
            try await scene.test.office.officers.perform(.disable, on: officer.id, by: admin, from: origin, at: now)
            await #expect(throws: SignOnRefusal.disabled) { _ = try await scene.go(to: "can-bo") }
            try await scene.test.office.officers.perform(.enable, on: officer.id, by: admin, from: origin, at: now)
            let visit = try await scene.visit(officer)
            try await scene.signOns.detach("can-bo", from: officer.id, by: admin, from: origin, at: now)
            #expect(try await !scene.isOpen(visit))
            await #expect(throws: SignOnRefusal.notLinked) { _ = try await scene.go(to: "can-bo") }
        }
    }

    @Test("an administrator of another agency names nobody, and citizens' providers name no officer")
    func foreign() async throws {
        try await SignOnScene.open { scene in
            let officer = try await scene.signedIn("thuly.so-gtvt@demo.vn")
            let stranger = try await scene.signedIn("thuly.ubnd-tam-ky@demo.vn")
            let admin = try await scene.signedIn("quantri.tinh@demo.vn")
            await #expect(throws: OfficerRefusal.unknown) {
                try await scene.signOns.invite(
                    .login, "x", at: "can-bo", to: officer.id, by: stranger, from: origin, at: now)
            }
            await #expect(throws: SignOnRefusal.wrongDoor) {
                try await scene.signOns.invite(
                    .login, "x", at: "quoc-gia", to: officer.id, by: admin, from: origin, at: now)
            }
        }
    }

    @Test("a citizen's sign-on with an officer's phone neither opens nor links the officer's account")
    func officersPhone() async throws {
        try await SignOnScene.open { scene in
            let login = try #require(PhoneNumber("0905111222").map(Login.phone))
            try await scene.test.office.accounts.appoint(
                name: "Cán bộ (thử)", login: login, password: DemoPeople.password,
                posts: [Post(agency: "so-gtvt", role: .caseOfficer)], now: now)
            let secret = try secret(try await scene.go())
            #expect(try await scene.signOns.arrival(secret, at: now)?.isTaken == false)
            try await scene.signOns.sendCode(secret, to: "0905111222", language: .vi, at: now)
            let code = try await code(scene, to: "0905111222")
            await #expect(throws: SignOnRefusal.wrongDoor) {
                _ = try await scene.signOns.settle(secret, code: code, language: .vi, from: origin, at: now)
            }
        }
    }

    @Test("a citizen links a provider from the open account, once for one account, and never loses the last way in")
    func linking() async throws {
        try await SignOnScene.open { scene in
            let account = try await scene.signedIn("congdan@demo.vn")
            let visit = try await scene.visit(account)
            let secret = try secret(try await scene.go(to: "quoc-gia", .link, session: visit))
            let stranger = try await register(scene, "0905777888")
            await #expect(throws: SignOnRefusal.otherPerson) {
                _ = try await scene.signOns.link(secret, with: stranger, as: .link, from: origin, at: now)
            }
            _ = try await scene.signOns.link(secret, with: account, as: .link, from: origin, at: now)
            #expect(try await scene.account().id == account.id)
            let theirs = try await scene.visit(stranger)
            await #expect(throws: SignOnRefusal.linkedElsewhere) {
                _ = try await scene.go(to: "quoc-gia", .link, session: theirs)
            }
            let link = try #require(try await scene.signOns.standing(of: account.id).links.first)
            await #expect(throws: SignOnRefusal.notLinked) {
                try await scene.signOns.unlink(link.id, of: stranger, keeping: theirs.id, from: origin, at: now)
            }
            try await scene.signOns.unlink(link.id, of: account, keeping: visit.id, from: origin, at: now)
            let fresh = try await scene.account(ProviderPerson(phone: "0905999000"))
            #expect(fresh.id != account.id)
            let only = try #require(try await scene.signOns.standing(of: fresh.id).links.first)
            let open = try await scene.visit(fresh)
            await #expect(throws: SignOnRefusal.lastWay) {
                try await scene.signOns.unlink(only.id, of: fresh, keeping: open.id, from: origin, at: now)
            }
        }
    }
}
