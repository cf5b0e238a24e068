import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("A person's own lists")
struct OwnDossiersTests {
    @Test("pages of one's dossiers follow each other without a gap or a double", arguments: Engine.available)
    func dossiers(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            var filed: Set<String> = []
            for seed in 1...105 as ClosedRange<UInt64> {
                // Several at the very same instant: the order must still be total.
                filed.insert(
                    try await test.file(seed: seed, now: Moment.at("18/01/2016 09:\(10 + Int(seed) / 4)")).text)
            }
            let account = test.citizen().account
            var (seen, last, pages): ([QueueRow], QueueKey?, Int) = ([], nil, 0)
            repeat {
                let found = try await test.dossiers.all(of: account, after: last)
                let page = found.prefix(Parties.pageLength)
                seen += page
                pages += 1
                last = found.count > page.count ? page.last.map { QueueKey(at: $0.submittedAt, id: $0.id) } : nil
            } while last != nil
            #expect(pages == 3 && seen.count == 105 && Set(seen.map(\.code)) == filed)
            #expect(seen.map(\.submittedAt) == seen.map(\.submittedAt).sorted(by: >))
            #expect(try await test.dossiers.all(of: test.citizen(1).account).isEmpty)
        }
    }

    @Test("pages of the inbox hold every message once, newest first, and no code", arguments: Engine.available)
    func inbox(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let account = try #require(
                try await test.office.database.read { tx in try AccountRow.find(test.citizen().account, in: tx)?.account
                })
            let phone = try #require(account.phone ?? PhoneNumber("0905123318"))
            let contact = account.phone?.text ?? account.email?.text ?? phone.text
            try await test.office.database.write { tx in
                for index in 0..<120 {
                    let message = OutgoingMessage(
                        recipient: contact, kind: index % 10 == 0 ? "code" : "status", subject: "Tin \(index)",
                        body: "Nội dung \(index)", dossier: nil, dedupe: "tin \(index)")
                    // Five at the very same instant.
                    try Outbox.enqueue(message, at: Moment.at("18/01/2016 09:\(10 + index / 5)"), in: tx)
                }
            }
            var (seen, last): ([SentMessage], TimedKey<OutgoingMessage>?) = ([], nil)
            repeat {
                let found = try await test.office.contacts.inbox(of: account, after: last)
                let page = found.prefix(ContactBook.inboxLength)
                seen += page
                last = found.count > page.count ? page.last.map { TimedKey(at: $0.at, id: $0.id) } : nil
            } while last != nil
            let told = seen.filter { $0.subject.hasPrefix("Tin ") }
            #expect(told.count == 108 && Set(told.map(\.id)).count == 108 && !told.contains { $0.kind == "code" })
            #expect(seen.map(\.at) == seen.map(\.at).sorted(by: >))
        }
    }

    @Test("both lists are read in the order of an index")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let key = QueueKey(at: Moment.at("18/01/2016 09:00"), id: .new())
            for last in [nil, key] {
                let sql = Dossiers.listing(of: test.citizen().account, after: last, most: 51)
                let plan = try await test.office.database.read { tx in
                    try tx.rows("EXPLAIN QUERY PLAN \(sql)").map { try $0.get("detail", as: String.self) }
                }.joined(separator: "; ")
                #expect(plan.contains("dossiers_account") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}
