import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Long lists leave the house with four eyes.
@Suite("Exports that a second officer approves")
struct ExportTests {
    private static let agency = "ubnd-tam-ky"
    private static let address = "/can-bo/so-theo-doi/xlsx?co-quan=ubnd-tam-ky&tu=01%2F01%2F2016&den=31%2F01%2F2016"
    private let now = Moment.at("18/01/2016 10:00")

    private func account(_ role: Role, _ test: TestOffice, of agency: String = Self.agency) async throws -> Account {
        let member = try #require(test.people.officer(role, of: agency))
        return try #require(try await test.office.accounts.find(member.person.account))
    }

    private func appoint(_ name: String, _ role: Role, _ test: TestOffice) async throws -> Account {
        let login = try #require(EmailAddress("\(name)@example.vn"))
        let id = try await test.office.accounts.appoint(
            name: name, login: .email(login), password: DemoPeople.password,
            posts: [Post(agency: Self.agency, role: role)], now: now)
        return try #require(try await test.office.accounts.find(id))
    }

    private func ask(
        _ account: Account, _ test: TestOffice, lines: Int = 600, address: String = Self.address, at moment: Date? = nil
    ) async throws -> ID<ExportRequest> {
        let wish = try ExportWish(
            of: .book, at: Self.agency, address: address, lines: lines, reason: "Báo cáo năm gửi Sở Nội vụ")
        return try await test.office.exports.ask(wish, by: account, from: .none, at: moment ?? now)
    }

    private func release(
        _ account: Account, _ test: TestOffice, lines: Int = 600, kind: ExportKind = .book,
        agency: String = Self.agency, address: String = Self.address, at moment: Date? = nil
    ) async throws -> Bool {
        try await test.office.exports.release(
            kind, lines: lines, of: agency, address: address, alone: 500, to: account, from: .none, at: moment ?? now)
            == .released
    }

    private func decide(
        _ id: ID<ExportRequest>, _ account: Account, _ test: TestOffice, isApproval: Bool = true, words: String = "",
        at moment: Date? = nil
    ) async throws {
        try await test.office.exports.decide(
            id, isApproval: isApproval, words: words, by: account, from: .none, at: moment ?? now)
    }

    @Test("a short list goes out by one person, a long one by nobody", arguments: Engine.available)
    func short(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let clerk = try await account(.recordsClerk, test)
            #expect(try await release(clerk, test, lines: 500))
            #expect(try await !release(clerk, test, lines: 501))
            let head = try await account(.agencyHead, test)
            #expect(try await !release(head, test, lines: 501))
            let events = try await test.office.security.page(of: .exported)
            #expect(events.map(\.actorName) == [clerk.name] && events.first?.detail == Self.address)
        }
    }

    @Test("a long list is not shorter in pieces: lines of a day are counted together", arguments: Engine.available)
    func pieces(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (clerk, colleague) = (try await account(.recordsClerk, test), try await account(.reception, test))
            func piece(_ number: Int) -> String { "\(Self.address)&n=\(number)" }
            #expect(try await release(clerk, test, lines: 300, address: piece(1)))
            #expect(try await release(clerk, test, lines: 300, address: piece(1)), "the same once more is no more")
            let printed = piece(1).replacing("/xlsx", with: "/in")
            #expect(try await release(clerk, test, lines: 300, address: printed), "nor its print")
            #expect(try await release(clerk, test, lines: 200, address: piece(2)))
            let over = try await test.office.exports.release(
                .book, lines: 1, of: Self.agency, address: piece(3), alone: 500, to: clerk, from: .none, at: now)
            #expect(over == .wanting(nil, taken: 500))
            #expect(try await !release(clerk, test, lines: 301, address: piece(1)), "grown past the limit")
            #expect(try await release(colleague, test, lines: 500, address: piece(3)), "each officer's own")
            #expect(try await release(clerk, test, lines: 500, agency: "ubnd-dien-ban", address: piece(4)))
            let day = now.addingTimeInterval(86_400)
            #expect(try await !release(clerk, test, lines: 1, address: piece(3), at: day.addingTimeInterval(-1)))
            #expect(try await release(clerk, test, lines: 500, address: piece(3), at: day))
        }
    }

    @Test("two pieces asked for at once are counted one after the other", arguments: Engine.available)
    func piecesAtOnce(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let clerk = try await account(.recordsClerk, test)
            let gone = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...8 {
                    group.addTask {
                        try await release(clerk, test, lines: 300, address: "\(Self.address)&n=\(number)")
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(gone == 1)
        }
    }

    @Test("approved, it goes to who asked, and both are named in the security log", arguments: Engine.available)
    func approved(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (clerk, head) = (try await account(.recordsClerk, test), try await account(.agencyHead, test))
            let id = try await ask(clerk, test)
            #expect(try await test.office.exports.waiting(for: head, at: Self.agency, now: now).map(\.id) == [id])
            #expect(try await test.office.work.notices(of: head.id, at: now).map(\.kind) == [.exportAsked])
            #expect(try await !release(clerk, test))
            try await decide(id, head, test)
            #expect(try await release(clerk, test))
            #expect(try await test.office.exports.waiting(for: head, at: Self.agency, now: now).isEmpty)
            #expect(try await test.office.work.notices(of: clerk.id, at: now).map(\.kind) == [.exportApproved])
            let events = try await test.office.security.page().prefix(3)
            #expect(events.map(\.kind) == [.exported, .exportApproved, .exportAsked])
            #expect(events.map(\.actorName) == [clerk.name, head.name, clerk.name])
            #expect(events.map(\.subjectName) == [head.name, clerk.name, clerk.name])
            #expect(try await test.office.security.check().breaksAt == nil)
            let found = try #require(try await test.office.exports.find(id, for: clerk))
            #expect(found.takenAt == now && found.decision?.by.name == head.name)
        }
    }

    @Test("an approval is for that list, that agency, that person, about that length, for a day")
    func bound() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let (clerk, head) = (try await account(.recordsClerk, test), try await account(.agencyHead, test))
            let colleague = try await account(.reception, test)
            try await decide(try await ask(clerk, test), head, test)
            let day: TimeInterval = 86_400
            #expect(try await !release(colleague, test))
            #expect(try await !release(head, test))
            #expect(try await !release(clerk, test, kind: .results))
            #expect(try await !release(clerk, test, agency: "ubnd-dien-ban"))
            #expect(try await !release(clerk, test, address: Self.address + "&linh-vuc=A"))
            #expect(try await release(clerk, test, lines: 660))
            #expect(try await !release(clerk, test, lines: 661))
            #expect(try await release(clerk, test, at: now.addingTimeInterval(day - 1)))
            #expect(try await !release(clerk, test, at: now.addingTimeInterval(day)))
        }
    }

    @Test("nobody decides on an own request, nor who leads another agency, nor who leads none")
    func others() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let clerk = try await account(.recordsClerk, test)
            let (head, administrator) = (
                try await account(.agencyHead, test), try await appoint("quan-tri", .agencyAdministrator, test)
            )
            let id = try await ask(clerk, test)
            await #expect(throws: ExportRefusal.ownRequest) { try await decide(id, clerk, test) }
            let strangers = [
                try await account(.agencyHead, test, of: "ubnd-dien-ban"), try await account(.divisionHead, test),
                administrator,
            ]
            for stranger in strangers {
                await #expect(throws: ExportRefusal.unknown) { try await decide(id, stranger, test) }
                #expect(try await test.office.exports.find(id, for: stranger) == nil)
            }
            let own = try await ask(head, test)
            await #expect(throws: ExportRefusal.ownRequest) { try await decide(own, head, test) }
            // The one head of an agency would else be the only one who can never take anything out.
            #expect(
                try await test.office.exports.waiting(for: administrator, at: Self.agency, now: now).map(\.id) == [own])
            try await decide(own, administrator, test)
            #expect(try await release(head, test))
        }
    }

    @Test("who lost the post of a head decides no more", arguments: Engine.available)
    func postTaken(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (clerk, former) = (try await account(.recordsClerk, test), try await appoint("pho", .agencyHead, test))
            let id = try await ask(clerk, test)
            _ = try await appoint("pho", .caseOfficer, test)
            await #expect(throws: ExportRefusal.unknown) { try await decide(id, former, test) }
        }
    }

    @Test("the second of two heads is told who was quicker", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (clerk, head) = (try await account(.recordsClerk, test), try await account(.agencyHead, test))
            let other = try await appoint("pho", .agencyHead, test)
            let id = try await ask(clerk, test)
            await #expect(throws: ExportRefusal.missingWords) {
                try await decide(id, head, test, isApproval: false, words: " ")
            }
            try await decide(id, head, test, isApproval: false, words: "Xin theo quý thôi")
            await #expect(throws: ExportRefusal.settled(by: head.name, at: now)) { try await decide(id, other, test) }
            await #expect(throws: ExportRefusal.settled(by: head.name, at: now)) {
                try await test.office.exports.withdraw(id, by: clerk, at: now)
            }
            #expect(try await !release(clerk, test))
            let notice = try #require(try await test.office.work.notices(of: clerk.id, at: now).first)
            #expect(notice.kind == .exportRefused && notice.detail == "Xin theo quý thôi")
        }
    }

    @Test("what waited for a week lapses, what was taken back is over, and the same is asked for once")
    func ends() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let (clerk, head) = (try await account(.recordsClerk, test), try await account(.agencyHead, test))
            let id = try await ask(clerk, test)
            #expect(try await ask(clerk, test) == id)
            let later = now.addingTimeInterval(7 * 86_400)
            await #expect(throws: ExportRefusal.lapsed) { try await decide(id, head, test, at: later) }
            #expect(try await test.office.exports.waiting(for: head, at: Self.agency, now: later).isEmpty)
            let anew = try await ask(clerk, test, at: later)
            #expect(anew != id)
            await #expect(throws: ExportRefusal.unknown) {
                try await test.office.exports.withdraw(anew, by: head, at: later)
            }
            try await test.office.exports.withdraw(anew, by: clerk, at: later)
            #expect(try await test.office.exports.find(anew, for: clerk)?.standing(at: later) == .withdrawn)
            await #expect(throws: ExportRefusal.settled(by: clerk.name, at: later)) {
                try await decide(anew, head, test, at: later)
            }
        }
    }

    @Test("who asks says why, for a list that can be, and not for a hundred at once")
    func wishes() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            for reason in ["", "   báo cáo ", String(repeating: "a", count: 501)] {
                #expect(throws: ExportRefusal.badReason) {
                    try ExportWish(of: .book, at: Self.agency, address: "/x", lines: 600, reason: reason)
                }
            }
            #expect(throws: ExportRefusal.unknown) {
                try ExportWish(of: .book, at: Self.agency, address: "/x", lines: 20_001, reason: "Báo cáo năm")
            }
            let clerk = try await account(.recordsClerk, test)
            let stranger = try await account(.recordsClerk, test, of: "ubnd-dien-ban")
            await #expect(throws: ExportRefusal.unknown) { try await ask(stranger, test) }
            for number in 1...20 { _ = try await ask(clerk, test, address: "\(Self.address)&n=\(number)") }
            await #expect(throws: ExportRefusal.tooMany(most: 20)) { try await ask(clerk, test) }
        }
    }

    @Test("pages follow each other without a gap, a head's of the whole agency, anybody else's of the own")
    func pages() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let (clerk, head) = (try await account(.recordsClerk, test), try await account(.agencyHead, test))
            for number in 1...60 {
                let id = try await ask(
                    clerk, test, address: "\(Self.address)&n=\(number)", at: now.addingTimeInterval(Double(number)))
                try await test.office.exports.withdraw(id, by: clerk, at: now.addingTimeInterval(Double(number)))
            }
            _ = try await ask(head, test)
            for (account, count) in [(clerk, 60), (head, 61)] {
                let first = try await test.office.exports.page(for: account, at: Self.agency)
                let next = try #require(first.next)
                let second = try await test.office.exports.page(for: account, at: Self.agency, before: next)
                #expect(Set((first.requests + second.requests).map(\.id)).count == count && second.next == nil)
            }
        }
    }

    @Test("each list is read in the order of an index")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let clerk = test.citizen().account
            let lists = [
                Exports.waitingListing(at: Self.agency, now: now), Exports.listing(at: Self.agency, before: .new()),
                Exports.listing(of: clerk, before: .new()), Exports.recent(of: clerk, Self.address, at: now),
            ]
            for list in lists {
                let plan = try await test.office.database.read { tx in
                    try tx.rows("EXPLAIN QUERY PLAN \(list)").map { try $0.get("detail") as String }
                }.joined(separator: "; ")
                #expect(plan.contains("SEARCH export_requests USING INDEX"), "\(plan)")
                #expect(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}
