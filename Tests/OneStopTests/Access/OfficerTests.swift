import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Officers' accounts and their administrators")
struct OfficerTests {
    private let now = Moment.at("18/01/2016 09:15")
    private let origin = VisitOrigin(device: "Firefox, Linux", address: "203.0.113.9")

    private func account(_ test: TestOffice, _ login: String) async throws -> Account {
        try await test.office.accounts.signIn(login: login, password: DemoPeople.password)
    }

    private func appoint(_ test: TestOffice, _ login: String, _ posts: [Post]) async throws -> Account {
        let address = try #require(EmailAddress(login))
        let id = try await test.office.accounts.appoint(
            name: "Cán bộ Thử (demo)", login: .email(address), password: DemoPeople.password, posts: posts, now: now)
        return try #require(try await test.office.accounts.find(id))
    }

    @Test(
        "a reset forgets the factor, ends every visit, tells the officer, and is written down",
        arguments: Engine.available)
    func reset(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (officer, admin) = (
                try await account(test, "thuly.so-gtvt@demo.vn"), try await account(test, "quantri.tinh@demo.vn")
            )
            let factors = test.office.secondFactors
            let totp = try await factors.begin(for: officer.id, at: now)
            _ = try await factors.enrol(officer, code: totp.code(at: TOTP.step(at: now)), from: origin, at: now)
            let token = try await test.office.sessions.open(for: officer, from: origin, now: now)
            try await test.office.officers.perform(.resetFactor, on: officer.id, by: admin, from: origin, at: now)
            let standing = try await factors.standing(of: officer.id)
            #expect(!standing.isSetUp && standing.codesLeft == 0)
            #expect(try await test.office.sessions.find(token, now: now) == nil)
            let told = try #require(try await test.office.mailbox().first { $0.kind == "factor_reset" })
            #expect(told.recipient == "thuly.so-gtvt@demo.vn" && told.body.contains(admin.name))
            let event = try #require(try await test.office.security.page(about: officer.id).first)
            #expect(event.kind == .factorReset && event.actor == admin.id && event.subject == officer.id)
        }
    }

    @Test(
        "a shut account signs in no more and its open visit is over; opened again it may", arguments: Engine.available)
    func shutting(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (officer, admin) = (
                try await account(test, "thuly.so-gtvt@demo.vn"), try await account(test, "quantri.tinh@demo.vn")
            )
            let token = try await test.office.sessions.open(for: officer, from: origin, now: now)
            try await test.office.officers.perform(.disable, on: officer.id, by: admin, from: origin, at: now)
            #expect(try await test.office.sessions.find(token, now: now) == nil)
            await #expect(throws: IdentityRefusal.wrongLogin) {
                _ = try await account(test, "thuly.so-gtvt@demo.vn")
            }
            // Even a visit that was written at the same moment opens nothing.
            let raced = try await test.office.sessions.open(for: officer, from: origin, now: now)
            #expect(try await test.office.sessions.find(raced, now: now) == nil)
            try await test.office.officers.perform(.enable, on: officer.id, by: admin, from: origin, at: now)
            _ = try await account(test, "thuly.so-gtvt@demo.vn")
        }
    }

    @Test("posts are given and taken at once, the last one never", arguments: Engine.available)
    func posts(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (officer, admin) = (
                try await account(test, "thuly.so-gtvt@demo.vn"), try await account(test, "quantri.tinh@demo.vn")
            )
            let officers = test.office.officers
            let more = Post(agency: "so-gtvt", role: .reception)
            try await officers.perform(.give(more), on: officer.id, by: admin, from: origin, at: now)
            try await officers.perform(.give(more), on: officer.id, by: admin, from: origin, at: now)
            #expect(try await account(test, "thuly.so-gtvt@demo.vn").posts.contains(more))
            try await officers.perform(.take(more), on: officer.id, by: admin, from: origin, at: now)
            let last = Post(agency: "so-gtvt", role: .caseOfficer)
            await #expect(throws: OfficerRefusal.lastPost) {
                try await officers.perform(.take(last), on: officer.id, by: admin, from: origin, at: now)
            }
            let details = try await test.office.security.page(about: officer.id).map(\.detail)
            #expect(details.first == "- so-gtvt:reception" && details.contains("+ so-gtvt:reception"))
        }
    }

    @Test("an agency's administrator sees to officers of that agency alone, gives no post of administration")
    func reach() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let own = Post(agency: "so-gtvt", role: .agencyAdministrator)
            let admin = try await appoint(test, "quantri@gtvt.example.vn", [own])
            let other = try await appoint(test, "quantri2@gtvt.example.vn", [own])
            let shared = try await appoint(
                test, "haicho@example.vn",
                [Post(agency: "so-gtvt", role: .caseOfficer), Post(agency: "ubnd-tam-ky", role: .caseOfficer)])
            let province = try await account(test, "quantri.tinh@demo.vn")
            let mine = try await account(test, "thuly.so-gtvt@demo.vn")
            let foreign = try await account(test, "thuly.ubnd-tam-ky@demo.vn")
            let citizen = try await account(test, "congdan@demo.vn")
            let officers = test.office.officers
            for target in [admin, shared, province, foreign, citizen] {
                #expect(try await officers.find(target.id, for: admin) == nil, "\(target.name)")
                await #expect(throws: OfficerRefusal.unknown) {
                    try await officers.perform(.disable, on: target.id, by: admin, from: origin, at: now)
                }
            }
            for target in [mine, other] { #expect(try await officers.find(target.id, for: admin) != nil) }
            for post in [
                own, Post(agency: "ubnd-tam-ky", role: .reception),
                Post(agency: "quang-nam", role: .provinceAdministrator),
            ] {
                await #expect(throws: OfficerRefusal.unknown) {
                    try await officers.perform(.give(post), on: mine.id, by: admin, from: origin, at: now)
                }
            }
            #expect(!mine.administersAccounts && province.administers(admin) && !province.administers(province))
            // Rights that were lost meanwhile count no more, whatever the page still holds.
            try await officers.perform(
                .give(Post(agency: "so-gtvt", role: .inspector)), on: admin.id, by: province, from: origin, at: now)
            try await officers.perform(.take(own), on: admin.id, by: province, from: origin, at: now)
            await #expect(throws: OfficerRefusal.unknown) {
                try await officers.perform(.disable, on: mine.id, by: admin, from: origin, at: now)
            }
        }
    }

    @Test("a person ends own visits, one or all others, nobody else's", arguments: Engine.available)
    func visits(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (officer, other) = (
                try await account(test, "thuly.so-gtvt@demo.vn"), try await account(test, "vanthu.so-gtvt@demo.vn")
            )
            let sessions = test.office.sessions
            let tokens = [
                try await sessions.open(for: officer, from: origin, now: now),
                try await sessions.open(for: officer, from: origin, now: now.addingTimeInterval(60)),
                try await sessions.open(for: officer, from: origin, now: now.addingTimeInterval(120)),
            ]
            let foreign = try await sessions.open(for: other, from: origin, now: now)
            let later = now.addingTimeInterval(180)
            let visits = try await sessions.visits(of: officer.id, at: later)
            #expect(visits.count == 3 && visits.allSatisfy { $0.origin == origin })
            let theirs = try #require(try await sessions.find(foreign, now: later)).id
            try await sessions.end(theirs, of: officer, from: origin, at: later)
            #expect(try await sessions.find(foreign, now: later) != nil)
            try await sessions.end(visits[0].id, of: officer, from: origin, at: later)
            #expect(try await sessions.find(tokens[2], now: later) == nil)
            try await sessions.endOthers(than: visits[1].id, of: officer, from: origin, at: later)
            #expect(try await sessions.find(tokens[0], now: later) == nil)
            #expect(try await sessions.find(tokens[1], now: later) != nil)
        }
    }

    @Test("however busy, an officer's visit ends after twelve hours; one that awaits its code after a quarter")
    func limits() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let officer = try await account(test, "thuly.so-gtvt@demo.vn")
            let sessions = test.office.sessions
            let token = try await sessions.open(for: officer, from: origin, now: now)
            for hour in 1...11 {
                #expect(try await sessions.find(token, now: now.addingTimeInterval(Double(hour) * 3_600)) != nil)
            }
            #expect(try await sessions.find(token, now: now.addingTimeInterval(12 * 3_600)) == nil)
            let pending = try await sessions.open(for: officer, from: origin, awaiting: .code, now: now)
            #expect(try await sessions.find(pending, now: now.addingTimeInterval(890))?.awaits == .code)
            #expect(try await sessions.find(pending, now: now.addingTimeInterval(901)) == nil)
            #expect(try await sessions.visits(of: officer.id, at: now).count == 1)
        }
    }

    @Test("officers of an agency are listed by an index, in its order")
    func plan() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let first = try await test.office.officers.page(of: "so-gtvt")
            #expect(first.count == 6)
            let rest = try await test.office.officers.page(of: "so-gtvt", before: first[3].account.id)
            #expect(rest == Array(first[4...]))
            let plan = try await test.office.database.read { tx in
                try tx.plan(Officers.listing("so-gtvt", first[3].account.id))
            }
            #expect(plan.contains("posts_officers") && !plan.contains("SCAN") && !plan.contains("TEMP"), "\(plan)")
        }
    }
}
