import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Messages leave once, in order, within budgets, whatever the gateways do.
@Suite("Mailroom")
struct MailroomTests {
    private let start = Moment.at("18/01/2016 09:00")

    private func mailroom(
        _ test: TestOffice, sms: [any SMSGateway] = [], mail: [any MailGateway] = [], rules: SendingRules = .init()
    ) -> Mailroom {
        Mailroom(
            database: test.office.database, dossiers: test.dossiers, texts: test.office.texts,
            carriers: Carriers(sms: sms, mail: mail, rules: rules), jitter: { 0.5 })
    }

    private func enqueue(
        _ texts: [String], to phone: String, _ test: TestOffice, at: Date? = nil, isUrgent: Bool = false
    ) async throws {
        let at = at ?? start
        try await test.office.database.write { tx in
            for (index, text) in texts.enumerated() {
                try Outbox.enqueue(
                    OutgoingMessage(
                        recipient: phone, kind: "test", subject: "", body: text, dossier: nil,
                        dedupe: "\(phone)/\(text)", isUrgent: isUrgent, place: index), at: at, in: tx)
            }
        }
    }

    /// Works the lane until nothing is left to do at that moment.
    private func drain(_ mailroom: Mailroom, _ lane: Lane = .sms, at now: Date) async throws {
        while try await mailroom.advance(lane, at: now) {}
    }

    private func states(_ test: TestOffice) async throws -> [String: Int] {
        try await test.office.database.read { tx in
            try tx.rows("SELECT state, COUNT(*) AS n FROM outbox WHERE kind = 'test' GROUP BY state").reduce(into: [:])
            {
                $0[try $1.get("state")] = try $1.get("n") as Int
            }
        }
    }

    @Test(
        "one person gets news in the order it happened, even while the first is tried again",
        arguments: Engine.available)
    func order(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway { $0 < 2 ? .failed("down") : .accepted(reference: nil) }
            let room = mailroom(test, sms: [gateway])
            try await enqueue(["một", "hai", "ba"], to: "0905123318", test)
            try await drain(room, at: start)
            #expect(gateway.accepted.isEmpty)
            for minute in 1...12 { try await drain(room, at: start.addingTimeInterval(Double(minute) * 60)) }
            #expect(gateway.accepted.map(\.text) == ["mot", "hai", "ba"])
        }
    }

    @Test("a code passes all others, by night too; nothing else leaves then", arguments: Engine.available)
    func codes(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway()
            let room = mailroom(test, sms: [gateway])
            let night = Moment.at("18/01/2016 23:00")
            try await enqueue(["tin"], to: "0905123318", test, at: night)
            try await enqueue(["ma"], to: "0905123318", test, at: night, isUrgent: true)
            for lane in Lane.allCases { try await drain(room, lane, at: night) }
            #expect(gateway.accepted.map(\.text) == ["ma"])
            try await drain(room, at: Moment.at("19/01/2016 07:00"))
            #expect(gateway.accepted.map(\.text) == ["ma", "tin"])
        }
    }

    @Test("the second gateway takes over at once, unless the first may have sent it", arguments: Engine.available)
    func failover(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (down, good) = (ScriptedGateway("a") { _ in .failed("down") }, ScriptedGateway("b"))
            try await enqueue(["một"], to: "0905123318", test)
            try await drain(mailroom(test, sms: [down, good]), at: start)
            #expect(good.accepted.count == 1)
            let silent = ScriptedGateway("a") { _ in .unknown("no answer") }
            try await enqueue(["hai"], to: "0905123319", test)
            let room = mailroom(test, sms: [silent, good])
            try await drain(room, at: start)
            #expect(good.accepted.count == 1)
            #expect(!(try await room.advance(.sms, at: start.addingTimeInterval(80))), "a report comes first")
        }
    }

    @Test("a worker that dies with a message in hand costs one repeat at most and no loss", arguments: Engine.available)
    func crash(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway()
            let room = mailroom(test, sms: [gateway])
            try await enqueue((1...10).map { "tin \($0)" }, to: "0905123318", test)
            guard case .message(let first) = try await room.claim(in: .sms, at: start) else {
                Issue.record("nothing claimed")
                return
            }
            // Handed over, and dead before that was written down.
            _ = await room.give(first, at: start)
            try await drain(room, at: start.addingTimeInterval(60))
            #expect(gateway.accepted.count == 1, "the lease holds, and the others wait their turn")
            try await drain(room, at: start.addingTimeInterval(SendingRules.lease))
            #expect(gateway.accepted.map(\.text) == ["tin 1"] + (1...10).map { "tin \($0)" })
            // The dead worker comes back to life: what it says is not believed.
            try await room.settle(first, Delivery(handoff: .failed("late"), gateway: "a"), at: start)
            #expect(try await states(test) == ["sent": 10])
        }
    }

    @Test("a report that overtakes the worker's own note spares the repeat", arguments: Engine.available)
    func quickReport(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway(reports: true)
            let room = mailroom(test, sms: [gateway])
            try await enqueue(["một"], to: "0905123318", test)
            guard case .message(let message) = try await room.claim(in: .sms, at: start) else { return }
            let delivery = await room.give(message, at: start)
            #expect(try await room.report(.delivered, on: message.id, at: start))
            #expect(!(try await room.report(.delivered, on: message.id, at: start)), "twice is once")
            try await room.settle(message, delivery, at: start)
            #expect(!(try await room.report(.taken, on: message.id, at: start)))
            #expect(!(try await room.report(.undelivered("off"), on: message.id, at: start)))
            try await drain(room, at: start.addingTimeInterval(3_600))
            #expect(gateway.accepted.count == 1)
            #expect(try await states(test) == ["delivered": 1])
        }
    }

    @Test("two servers at once send each message once", arguments: Engine.available)
    func servers(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway()
            for number in 0..<20 {
                try await enqueue(["một", "hai"], to: "09051233\(10 + number)", test)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    let room = mailroom(test, sms: [gateway])
                    group.addTask { for _ in 0..<40 { _ = try await room.advance(.sms, at: start) } }
                }
                try await group.waitForAll()
            }
            try await drain(mailroom(test, sms: [gateway]), at: start)
            #expect(gateway.accepted.count == 40 && Set(gateway.accepted.map(\.id)).count == 40)
            for number in 0..<20 {
                let own = gateway.accepted.filter { $0.to == "09051233\(10 + number)" }.map(\.text)
                #expect(own == ["mot", "hai"])
            }
        }
    }

    @Test(
        "two hours without a gateway: everything arrives after, in order, within the budgets",
        arguments: Engine.available)
    func outage(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let clock = VirtualClock(start)
            let ends = start.addingTimeInterval(7_200)
            let gateway = ScriptedGateway { _ in clock.now < ends ? .failed("down") : .accepted(reference: nil) }
            let rules = SendingRules(budget: SMSBudget(number: 5, prefix: 10_000, day: 10_000))
            let room = mailroom(test, sms: [gateway], rules: rules)
            // Half of it is there when the gateway goes down, half comes while it is down.
            for (part, minute) in [(1...3, 0.0), (4...6, 60)] {
                for person in 0..<40 {
                    try await enqueue(
                        part.map { "tin \($0)" }, to: "09051233\(10 + person)", test,
                        at: start.addingTimeInterval(minute * 60))
                }
            }
            while clock.now < start.addingTimeInterval(4 * 3_600) {
                try await drain(room, at: clock.now)
                clock.advance(by: 30)
            }
            #expect(gateway.accepted.count == 200, "the sixth of each waits for tomorrow's budget")
            #expect(gateway.calls < 400, "the gateway that is down is left alone")
            try await drain(room, at: Moment.at("19/01/2016 07:00"))
            for person in 0..<40 {
                let own = gateway.accepted.filter { $0.to == "09051233\(10 + person)" }.map(\.text)
                #expect(own == (1...6).map { "tin \($0)" })
            }
            #expect(try await states(test) == ["sent": 240])
            let numbers = try await test.office.database.read { tx in
                try tx.rows("SELECT parts FROM sms_usage WHERE scope LIKE 'number:%' ORDER BY day, scope").map {
                    try $0.get("parts", as: Int.self)
                }
            }
            #expect(numbers == Array(repeating: 5, count: 40) + Array(repeating: 1, count: 40), "budgets kept")
        }
    }

    @Test("what nobody takes is given up after 48 retries, or after three days", arguments: Engine.available)
    func givingUp(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let lying = ScriptedGateway { _ in .unknown("nonsense") }
            let clock = VirtualClock(start)
            let rules = SendingRules(
                quiet: QuietHours("03:00-03:01") ?? .night, budget: SMSBudget(number: 100, prefix: 100, day: 200))
            let room = mailroom(test, sms: [lying], rules: rules)
            try await enqueue(["một"], to: "0905123318", test)
            while clock.now < start.addingTimeInterval(5 * 3_600) {
                try await drain(room, at: clock.now)
                clock.advance(by: 60)
            }
            #expect(lying.calls == 49)
            #expect(try await states(test) == ["technical_failure": 1])
            try await enqueue(["hai"], to: "0905123319", test)
            let none = mailroom(test, sms: [ScriptedGateway { _ in .failed("down") }])
            #expect(try await none.sweep(at: start.addingTimeInterval(71 * 3_600)) == 0)
            #expect(try await none.sweep(at: start.addingTimeInterval(73 * 3_600)) == 1)
        }
    }

    @Test("a landline gets no SMS, a code nobody waits for any more is dropped", arguments: Engine.available)
    func neverSent(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway()
            let room = mailroom(test, sms: [gateway])
            try await enqueue(["một"], to: "02353852555", test)
            try await test.office.database.write { tx in
                try Outbox.enqueue(
                    OutgoingMessage(
                        recipient: "0905123318", kind: "test", subject: "", body: "mã", dossier: nil, dedupe: "x",
                        isUrgent: true, expires: start.addingTimeInterval(600)), at: start, in: tx)
            }
            try await drain(room, at: start)
            try await drain(room, .urgentSMS, at: start.addingTimeInterval(601))
            #expect(gateway.calls == 0)
            #expect(try await states(test) == ["permanent_failure": 1, "technical_failure": 1])
        }
    }
}
