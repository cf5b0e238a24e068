import Foundation
import Kernel
import Storage
import Synchronization
import TestKit
import Testing

@testable import OneStop

/// Numbers, names and gateways that mean no good, or just no sense.
@Suite("Bad input of messages")
struct HostileMessageTests {
    private let start = Moment.at("18/01/2016 09:00")

    private func mailroom(_ test: TestOffice, _ sms: [any SMSGateway], mail: [any MailGateway] = []) -> Mailroom {
        Mailroom(
            database: test.office.database, dossiers: test.dossiers, texts: test.office.texts,
            carriers: Carriers(sms: sms, mail: mail), jitter: { 0.5 })
    }

    private func enqueue(_ recipient: String, _ text: String, isUrgent: Bool = false, _ test: TestOffice) async throws {
        try await test.office.database.write { tx in
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: recipient, kind: "test", subject: text, body: text, dossier: nil,
                    dedupe: "\(recipient)/\(text)", isUrgent: isUrgent), at: start, in: tx)
        }
    }

    @Test(
        "a number of another country, a premium one, or what is no address is given up and costs nothing",
        arguments: ["+8562012345678", "008613812345678", "19001234", "1022", "a@b@c", "a\r\nRCPT TO:<b@c.vn>@d.vn"])
    func foreign(recipient: String) async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let gateway = ScriptedGateway()
            let room = mailroom(test, [gateway], mail: [gateway])
            try await enqueue(recipient, "tin", test)
            for lane in Lane.allCases { while try await room.advance(lane, at: start) {} }
            let overview = try await room.overview(at: start)
            #expect(gateway.calls == 0 && overview.day[.permanentFailure] == 1)
            #expect(overview.failures.first?.recipient == "***", "what is no number is not shown")
        }
    }

    @Test("a line break in a name makes no line of an SMS, no header and no tag of a letter")
    func lines() throws {
        let name = "Nguyễn A\r\nBcc: b@c.vn\n<b>Chuyển tiền</b>"
        let values = Situation.samples.merging(["officer": name, "reason": name]) { $1 }
        let t = Phrasebook.standard.wording(.vi)
        for situation in Situation.allCases {
            let words = SituationWords.standard(situation, t)
            let sms = SMSWords(isAccented: true).fill(words.sms, values)
            #expect(!sms.contains { $0.isNewline }, "\(situation): \(sms)")
            let letter = LetterWriter(publicAddress: "").parts(
                Wording.fill(words.subject, values), Wording.fill(words.body, values), dossier: nil, t)
            #expect(!letter.html.contains("<b>"))
        }
    }

    @Test("reports in any order and number leave each message at its best news", arguments: Engine.available)
    func reports(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            var dice = Dice(5)
            let gateway = ScriptedGateway(reports: true)
            let room = mailroom(test, [gateway])
            for number in 0..<40 { try await enqueue("09051233\(10 + number)", "tin", test) }
            while try await room.advance(.sms, at: start) {}
            let reports = [DeliveryReport.taken, .delivered, .undelivered("off"), .rejected("no")]
            for message in gateway.accepted {
                var came = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
                    reports[Int.random(in: 0...3, using: &dice)]
                }
                came += came.prefix(2)
                for report in came { try await room.report(report, on: message.id, at: start) }
                let state = try await test.office.database.read { tx in
                    try tx.value("SELECT state FROM outbox WHERE id = \(message.id)", as: MessageState.self)
                }
                let first = came.first { $0 != .taken }
                let expected: MessageState =
                    switch first {
                    case _ where came.contains(.delivered): .delivered
                    case .undelivered: .temporaryFailure
                    case .rejected: .permanentFailure
                    default: .sending
                    }
                #expect(state == expected, "\(came)")
            }
        }
    }

    @Test("a gateway that hangs holds up its own line alone: codes and letters go on", arguments: Engine.available)
    func hanging(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (gateway, mail) = (HangingGateway(), ScriptedGateway("mail"))
            let room = mailroom(test, [gateway], mail: [mail])
            try await enqueue("0905123318", "tin", test)
            try await enqueue("0905123318", "mã", isUrgent: true, test)
            try await enqueue("a@demo.vn", "thư", test)
            async let held = room.advance(.sms, at: start)
            await gateway.entered()
            #expect(try await room.advance(.urgentSMS, at: start))
            #expect(try await room.advance(.mail, at: start))
            #expect(gateway.codes == ["ma"] && mail.accepted.count == 1)
            gateway.letGo()
            #expect(try await held)
        }
    }
}

/// Takes news in hand and doesn't answer before it is let go; codes pass.
private final class HangingGateway: SMSGateway {
    let name = "a"
    let reports = false
    private let taken = Mutex<[String]>([])
    private let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    private let (releases, released) = AsyncStream.makeStream(of: Void.self)

    var codes: [String] { taken.withLock { $0 } }

    func send(_ message: ShortMessage) async -> Handoff {
        guard message.text == "tin" else {
            taken.withLock { $0.append(message.text) }
            return .accepted(reference: nil)
        }
        arrived.yield()
        for await _ in releases { break }
        return .unknown("no answer")
    }

    func entered() async {
        for await _ in arrivals { break }
    }

    func letGo() { released.yield() }
}
