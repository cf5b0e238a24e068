import Foundation
import Kernel
import OneStop
import Storage
import TestKit
import Testing

@Suite("Security keys of officers")
struct SecurityKeyTests {
    private let now = SecurityKeyScene.now

    /// Why it was refused; `nil` where it was done. Any other fault is the test's.
    private func refusal(_ act: () async throws -> Void) async throws -> SecurityKeyRefusal? {
        do {
            try await act()
            return nil
        } catch let refusal as SecurityKeyRefusal {
            return refusal
        }
    }

    private func open(
        _ engine: Engine, _ body: (SecurityKeyScene) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await body(try await SecurityKeyScene.open(test))
        }
    }

    @Test(
        "an officer adds a key, opens with it and proves anew with it; both are written down and told",
        arguments: Engine.available)
    func life(engine: Engine) async throws {
        try await open(engine) { scene in
            let key = try SoftKey()
            try await scene.add(key, named: "  Khóa\nở cơ quan ")
            try await scene.use(key)
            try await scene.use(key, for: .proving)
            let kept = try #require(try await scene.test.office.securityKeys.keys(of: scene.account.id).first)
            #expect(kept.name == "Khóa ở cơ quan" && kept.verifies && kept.addedAt == now && kept.usedAt == now)
            #expect(try await scene.test.office.secondFactors.standing(of: scene.account.id).keys == 1)
            let event = try #require(try await scene.events().first)
            #expect(event.kind == .keyAdded && event.detail == "Khóa ở cơ quan" && event.address == "203.0.113.9")
            #expect(try await scene.told("key_added").first?.contains("Khóa ở cơ quan") == true)
            try await scene.test.office.securityKeys.remove(kept.id, of: scene.account, from: scene.origin, at: now)
            #expect(try await scene.test.office.securityKeys.keys(of: scene.account.id).isEmpty)
            #expect(try await scene.events().first?.kind == .keyRemoved)
            #expect(try await scene.told("key_removed").count == 1)
            await #expect(throws: SecurityKeyRefusal.notAwaited) { try await scene.use(key) }
        }
    }

    @Test("keys come after the code on the phone, which is the way back")
    func codeFirst() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = try await test.office.accounts.signIn(
                login: "thuly.so-gtvt@demo.vn", password: DemoPeople.password)
            let visit = try await SecurityKeyScene.visit(of: account, test)
            await #expect(throws: SecurityKeyRefusal.notAwaited) {
                _ = try await test.office.securityKeys.ask(.adding, of: account.id, in: visit, at: now)
            }
        }
    }

    @Test(
        "a question is answered once, and an answer opens nothing else than it was asked for",
        arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await open(engine) { scene in
            let key = try SoftKey()
            let making = try key.made(SoftKey.Act(try await scene.ask(.adding)))
            try await scene.give(making)
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.give(making) }
            let signing = try key.signed(SoftKey.Act(try await scene.ask(.signingIn)))
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.show(signing, for: .proving) }
            try await scene.show(signing)
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.show(signing) }
            let details = try await scene.events().filter { $0.kind == .keyFailed }.map(\.detail)
            #expect(details == ["challenge", "challenge", "challenge"])
        }
    }

    @Test("one answer sent many times at once opens once", arguments: Engine.available)
    func race(engine: Engine) async throws {
        try await open(engine) { scene in
            let key = try SoftKey()
            try await scene.add(key)
            let answer = try key.signed(SoftKey.Act(try await scene.ask(.signingIn)))
            let refusals = try await withThrowingTaskGroup(of: SecurityKeyRefusal?.self) { group in
                for _ in 0..<4 { group.addTask { try await refusal { try await scene.show(answer) } } }
                return try await group.reduce(into: [SecurityKeyRefusal]()) {
                    if let refusal = $1 { $0.append(refusal) }
                }
            }
            #expect(refusals == [.wrong, .wrong, .wrong])
        }
    }

    @Test("after five minutes it is too late, which is nobody's wrong try", arguments: Engine.available)
    func late(engine: Engine) async throws {
        try await open(engine) { scene in
            let key = try SoftKey()
            try await scene.add(key)
            for _ in 0..<6 {
                let answer = try key.signed(SoftKey.Act(try await scene.ask(.signingIn)))
                await #expect(throws: SecurityKeyRefusal.expired) { try await scene.show(answer, after: 300) }
            }
            let last = try key.signed(SoftKey.Act(try await scene.ask(.signingIn)))
            try await scene.show(last, after: 299)
        }
    }

    @Test("an answer to another visit's question, or of another officer's key, is wrong", arguments: Engine.available)
    func foreign(engine: Engine) async throws {
        try await open(engine) { scene in
            let other = try await SecurityKeyScene.open(scene.test, login: "vanthu.so-gtvt@demo.vn")
            let (key, theirs) = (try SoftKey(), try SoftKey())
            try await scene.add(key)
            try await other.add(theirs)
            let second = try await SecurityKeyScene.visit(of: scene.account, scene.test)
            let answer = try key.signed(SoftKey.Act(try await scene.ask(.signingIn)))
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.show(answer, in: second) }
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.use(theirs) }
            #expect(
                try await scene.events().filter { $0.kind == .keyFailed }.map(\.detail) == ["stranger", "challenge"])
            let kept = try #require(try await scene.test.office.securityKeys.keys(of: other.account.id).first)
            await #expect(throws: SecurityKeyRefusal.unknown) {
                try await scene.test.office.securityKeys.remove(
                    kept.id, of: scene.account, from: scene.origin, at: now)
            }
        }
    }

    @Test("five wrong answers shut keys and codes for a quarter of an hour", arguments: Engine.available)
    func throttle(engine: Engine) async throws {
        try await open(engine) { scene in
            let (key, stranger) = (try SoftKey(), try SoftKey())
            try await scene.add(key)
            for wrong in ["", "a.b.c.d", String(repeating: "A", count: 20_000)] {
                await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.show(wrong) }
            }
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.use(stranger) }
            let until = now.addingTimeInterval(900)
            await #expect(throws: SecurityKeyRefusal.locked(until: until)) { try await scene.use(stranger) }
            await #expect(throws: SecurityKeyRefusal.locked(until: until)) { try await scene.use(key) }
            await #expect(throws: SecondFactorRefusal.locked(until: until)) {
                try await scene.test.office.secondFactors.verify(
                    scene.totp.code(at: TOTP.step(at: now) + 1), of: scene.account, from: scene.origin, at: now)
            }
            #expect(try await scene.events().first?.kind == .locked)
            let answer = try key.signed(SoftKey.Act(try await scene.ask(.signingIn, after: 901)))
            try await scene.show(answer, after: 902)
        }
    }

    @Test("a key that counts back is refused, written down and told; the count stays", arguments: Engine.available)
    func counter(engine: Engine) async throws {
        try await open(engine) { scene in
            let key = try SoftKey()
            try await scene.add(key, counter: 5)
            try await scene.use(key, counter: 8)
            for counter: UInt32 in [8, 7, 0] {
                await #expect(throws: SecurityKeyRefusal.doubted) { try await scene.use(key, counter: counter) }
            }
            #expect(try await scene.events().first?.kind == .keyDoubted)
            #expect(try await scene.told("key_doubted").count == 3)
            try await scene.use(key, counter: 9)
        }
    }

    @Test(
        "a key without PIN opens after the password and proves nothing anew, until it has one",
        arguments: Engine.available)
    func touch(engine: Engine) async throws {
        try await open(engine) { scene in
            let key = try SoftKey()
            try await scene.add(key, flags: 0x01)
            try await scene.use(key, flags: 0x01)
            await #expect(throws: SecurityKeyRefusal.notAwaited) { _ = try await scene.ask(.proving) }
            try await scene.use(key, flags: 0x05)
            await #expect(throws: SecurityKeyRefusal.wrong) { try await scene.use(key, for: .proving, flags: 0x01) }
            #expect(try await scene.events().first?.detail == "unverified")
            try await scene.use(key, for: .proving, flags: 0x05)
        }
    }

    @Test(
        "there are eight keys at most, however many are added at once, and each has one owner",
        arguments: Engine.available)
    func full(engine: Engine) async throws {
        try await open(engine) { scene in
            let other = try await SecurityKeyScene.open(scene.test, login: "vanthu.so-gtvt@demo.vn")
            let first = try SoftKey()
            try await scene.add(first)
            await #expect(throws: SecurityKeyRefusal.taken) { try await other.add(try SoftKey(id: first.id)) }
            await #expect(throws: SecurityKeyRefusal.taken) { try await scene.add(first) }
            var answers: [String] = []
            for _ in 0..<10 {
                answers.append(try SoftKey().made(SoftKey.Act(try await scene.ask(.adding))))
            }
            let given = answers
            let refusals = try await withThrowingTaskGroup(of: SecurityKeyRefusal?.self) { group in
                for answer in given { group.addTask { try await refusal { try await scene.give(answer) } } }
                return try await group.reduce(into: [SecurityKeyRefusal]()) {
                    if let refusal = $1 { $0.append(refusal) }
                }
            }
            #expect(refusals == [.full, .full, .full], "one was there before the ten")
            #expect(try await scene.test.office.securityKeys.keys(of: scene.account.id).count == SecurityKey.most)
            await #expect(throws: SecurityKeyRefusal.full) { _ = try await scene.ask(.adding) }
        }
    }

    @Test("a key has a name of one to forty letters", arguments: ["", " \n ", String(repeating: "a", count: 41)])
    func nameless(name: String) async throws {
        try await open(.sqlite) { scene in
            await #expect(throws: SecurityKeyRefusal.nameless) { try await scene.add(try SoftKey(), named: name) }
            try await scene.add(
                try SoftKey(id: [UInt8](repeating: 3, count: 1_023)), named: String(repeating: "ữ", count: 40))
        }
    }

    @Test(
        "a reset of the second factor takes the keys along; a shut account's open nothing", arguments: Engine.available)
    func reset(engine: Engine) async throws {
        try await open(engine) { scene in
            let admin = try await scene.test.office.accounts.signIn(
                login: "quantri.tinh@demo.vn", password: DemoPeople.password)
            let key = try SoftKey()
            try await scene.add(key)
            let answer = try key.signed(SoftKey.Act(try await scene.ask(.signingIn)))
            let officers = scene.test.office.officers
            try await officers.perform(.disable, on: scene.account.id, by: admin, from: scene.origin, at: now)
            await #expect(throws: SecurityKeyRefusal.notAwaited) { try await scene.show(answer) }
            try await officers.perform(.enable, on: scene.account.id, by: admin, from: scene.origin, at: now)
            try await officers.perform(.resetFactor, on: scene.account.id, by: admin, from: scene.origin, at: now)
            #expect(try await scene.test.office.securityKeys.keys(of: scene.account.id).isEmpty)
            await #expect(throws: SecurityKeyRefusal.notAwaited) { try await scene.show(answer) }
        }
    }

    @Test("questions that nobody answered are forgotten after an hour")
    func forgotten() async throws {
        try await open(.sqlite) { scene in
            for _ in 0..<5 { _ = try await scene.ask(.adding) }
            _ = try await scene.ask(.adding, after: 3_601)
            let left = try await scene.test.office.database.read { tx in
                try tx.value("SELECT COUNT(*) FROM security_key_questions", as: Int.self)
            }
            #expect(left == 1)
        }
    }
}
