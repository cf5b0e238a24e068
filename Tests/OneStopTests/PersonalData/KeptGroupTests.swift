import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("How long a person's dossiers stay")
struct KeptGroupTests {
    @Test(
        "the day that is told is the first on which the purge would take it", arguments: 1...200 as ClosedRange<UInt64>)
    func day(seed: UInt64) throws {
        var dice = Dice(seed)
        let years = Int.random(in: 1...99, using: &dice)
        let rule = RetentionClass(key: "a", name: LocalText(vi: "a"), years: years, law: "x")
        let ended = Moment.at("01/01/2016 00:00").addingTimeInterval(Double.random(in: 0...63_000_000, using: &dice))
        let day = try #require(rule.erasedFrom(endedAt: ended))
        let (then, before) = (try #require(rule.cutoff(on: day)), try #require(rule.cutoff(on: day.adding(days: -1))))
        #expect(ended < then && ended >= before)
    }

    @Test("for ever has no day, nor has what is open")
    func ever() {
        let rule = RetentionClass(key: "a", name: LocalText(vi: "a"), years: nil, law: "x")
        #expect(rule.erasedFrom(endedAt: Moment.at("01/01/2016 00:00")) == nil)
        let ten = RetentionClass(key: "a", name: LocalText(vi: "a"), years: 10, law: "x")
        func group(isOpen: Bool) -> KeptGroup {
            KeptGroup(
                procedure: "a", agency: "b", isOpen: isOpen, total: 1, rule: ten,
                lastAt: Moment.at("01/03/2016 00:00"))
        }
        #expect(group(isOpen: true).erasedFrom == nil)
        #expect(group(isOpen: false).erasedFrom == Moment.day("01/01/2027"))
    }

    @Test("a person's dossiers are counted by what keeps them, open ones apart", arguments: Engine.available)
    func groups(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let now = Moment.at("18/01/2016 10:00")
            var codes: [DossierCode] = []
            for seed in 1...3 as ClosedRange<UInt64> { codes.append(try await test.file(seed: seed, now: now)) }
            _ = try await test.file(TestOffice.badge, at: "so-gtvt", seed: 4, now: now)
            try await test.dossiers.act(
                .refuse(Reasoned(reasons: ["Không thuộc thẩm quyền"], legalGround: "")), on: codes[0],
                by: test.officer(.reception), at: now)
            let account = try #require(try await test.office.accounts.find(test.citizen().account))
            let standing = try await test.office.personalData.standing(of: account, at: now)
            #expect(standing.dossiers == 4)
            let household = standing.groups.filter { $0.procedure == TestOffice.household }
            #expect(household.map(\.total).sorted() == [1, 2])
            #expect(household.first { !$0.isOpen }?.erasedFrom == Moment.day("01/01/2037"))
            let other = try #require(try await test.office.accounts.find(test.citizen(1).account))
            #expect(try await test.office.personalData.standing(of: other, at: now).dossiers == 0)
        }
    }
}
