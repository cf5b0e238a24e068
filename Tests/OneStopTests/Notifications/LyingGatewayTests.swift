import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// A gateway that answers OK and delivers nothing is found out, put last, made up for, and tried again.
@Suite("A gateway that lies")
struct LyingGatewayTests {
    private let start = Moment.at("18/01/2016 09:00")

    /// Two gateways; reports are given by hand.
    private struct Pair {
        let test: TestOffice
        let liar = ScriptedGateway("a", reports: true)
        let honest = ScriptedGateway("b", reports: true)
        let room: Mailroom

        init(_ test: TestOffice, alone: Bool = false) {
            self.test = test
            room = Mailroom(
                database: test.office.database, dossiers: test.dossiers, texts: test.office.texts,
                carriers: Carriers(sms: alone ? [liar] : [liar, honest], mail: []), jitter: { 0.5 })
        }

        /// One piece of news to each of that many phones, sent.
        func news(_ name: String, phones: Int = 12, at now: Date) async throws {
            try await test.office.database.write { tx in
                for number in 0..<phones {
                    let phone = "09051233\(10 + number)"
                    try Outbox.enqueue(
                        OutgoingMessage(
                            recipient: phone, kind: "test", subject: "", body: name, dossier: nil,
                            dedupe: "\(phone)/\(name)", isForApplicant: true), at: now, in: tx)
                }
            }
            while try await room.advance(.sms, at: now) {}
        }

        func report(_ report: DeliveryReport, by gateway: ScriptedGateway, of name: String, at now: Date) async throws {
            for message in gateway.accepted where message.text == name {
                try await room.report(report, on: message.id, at: now)
            }
        }

        func standing(_ index: Int = 0, at now: Date) async throws -> MailroomOverview.Gateway {
            try await room.overview(at: now).gateways[index]
        }
    }

    @Test(
        "reports that never come put it last; the second takes over; the operator reads why",
        arguments: Engine.available)
    func silent(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let pair = Pair(test)
            try await pair.news("mot", at: start)
            #expect(pair.liar.accepted.count == 12)
            try await pair.room.judgeGateways(at: start + 600)
            #expect(try await pair.room.resendSilent(of: "a", at: start + 930) == 0, "it is trusted still")
            #expect(try await pair.standing(at: start + 600).trust.leads, "reports may take a quarter of an hour")
            try await pair.room.judgeGateways(at: start + 900)
            let overview = try await pair.room.overview(at: start + 900)
            #expect(overview.gateways[0].trust.reason == Conduct(reached: 0, failed: 0, silent: 12))
            #expect(overview.gateways[1].trust.leads && overview.isBroken && overview.gateways[0].silent == 12)
            try await pair.news("hai", at: start + 960)
            #expect(pair.liar.accepted.count == 12 && pair.honest.accepted.count == 12)
            #expect(try await pair.room.resendSilent(of: "x", at: start + 960) == 0)
            #expect(try await pair.room.resendSilent(of: "a", at: start + 960) == 12)
            #expect(try await pair.room.resendSilent(of: "a", at: start + 960) == 0, "once")
            while try await pair.room.advance(.sms, at: start + 970) {}
            #expect(Set(pair.honest.accepted.filter { $0.text == "mot" }.map(\.to)).count == 12, "nothing is lost")
        }
    }

    @Test(
        "reports that all fail put it last at once, and what it let fail goes by the second, once",
        arguments: Engine.available)
    func failing(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let pair = Pair(test)
            try await pair.news("mot", at: start)
            try await pair.report(.undelivered("off"), by: pair.liar, of: "mot", at: start + 30)
            #expect(try await pair.room.judgeGateways(at: start + 60) == 12)
            #expect(try await pair.room.judgeGateways(at: start + 120) == 0)
            while try await pair.room.advance(.sms, at: start + 130) {}
            #expect(pair.honest.accepted.count == 12)
            try await pair.report(.delivered, by: pair.honest, of: "mot", at: start + 140)
            let overview = try await pair.room.overview(at: start + 200)
            #expect(overview.day[.delivered] == 12 && overview.day[.temporaryFailure] == 12)
        }
    }

    @Test("after an hour it is tried with few, and leads again once they arrived", arguments: Engine.available)
    func recovery(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let pair = Pair(test)
            try await pair.news("mot", at: start)
            try await pair.room.judgeGateways(at: start + 900)
            let hour = start + 4_500
            try await pair.room.judgeGateways(at: hour)
            try await pair.news("hai", phones: 30, at: hour)
            #expect(pair.liar.accepted.count { $0.text == "hai" } == Trust.trial)
            #expect(pair.honest.accepted.count == 10, "the others don't wait for the outcome")
            try await pair.report(.delivered, by: pair.liar, of: "hai", at: hour + 20)
            try await pair.room.judgeGateways(at: hour + 60)
            #expect(try await pair.standing(at: hour + 60).trust == Trust())
        }
    }

    @Test("with nobody else it goes on being asked; late reports clear it", arguments: Engine.available)
    func alone(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let pair = Pair(test, alone: true)
            try await pair.news("mot", at: start)
            try await pair.room.judgeGateways(at: start + 900)
            try await pair.news("hai", at: start + 960)
            #expect(pair.liar.accepted.count == 24, "waiting for nobody helps nobody")
            try await pair.report(.delivered, by: pair.liar, of: "mot", at: start + 1_000)
            try await pair.room.judgeGateways(at: start + 1_020)
            #expect(try await pair.standing(at: start + 1_020).trust == Trust())
        }
    }

    @Test(
        "who refuses every recipient is found out too; one phone that is off speaks against nobody",
        arguments: Engine.available)
    func refusing(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (mean, good) = (ScriptedGateway("a") { _ in .refused("no") }, ScriptedGateway("b"))
            let room = Mailroom(
                database: test.office.database, dossiers: test.dossiers, texts: test.office.texts,
                carriers: Carriers(sms: [mean, good], mail: []), jitter: { 0.5 })
            try await test.office.database.write { tx in
                for number in 0..<11 {
                    for text in number == 0 ? ["a", "b", "c", "d"] : ["a"] {
                        try Outbox.enqueue(
                            OutgoingMessage(
                                recipient: "09051233\(10 + number)", kind: "test", subject: "", body: text,
                                dossier: nil, dedupe: "\(number)/\(text)", isForApplicant: true), at: start, in: tx)
                    }
                }
            }
            for _ in 0..<8 { _ = try await room.advance(.sms, at: start) }
            try await room.judgeGateways(at: start)
            #expect(try await room.overview(at: start).gateways[0].trust.leads)
            while try await room.advance(.sms, at: start) {}
            #expect(try await room.judgeGateways(at: start) == 14)
            while try await room.advance(.sms, at: start) {}
            #expect(good.accepted.count == 14)
        }
    }

    @Test("what a gateway did is read by an index")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            try await test.office.database.read { tx in
                for sql in [
                    Mailroom.conduct(of: "a", since: start, at: start), Mailroom.silence(of: "a", until: start),
                ] {
                    let plan = try tx.plan(sql)
                    #expect(plan.contains("USING INDEX outbox_gateway"), "\(plan)")
                }
            }
        }
    }
}
