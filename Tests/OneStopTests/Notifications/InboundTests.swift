import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// What phones write to us, and what they hear.
@Suite("Inbound SMS")
struct InboundTests {
    static let code = DossierCode(agency: "H47.07", day: Moment.day("18/01/2016"), serial: 1)
    private let now = Moment.at("18/01/2016 10:00")

    @Test(
        "commands are read in any case, with marks or without, blanks within the code",
        arguments: [
            ("HS H47.07-160118-0001", InboundCommand.status(InboundTests.code)),
            ("hs h47.07 - 160118 - 0001", .status(InboundTests.code)),
            ("H47.07-160118-0001", .status(InboundTests.code)), ("tc", .newest),
            ("  Tc hồ sơ của tôi", .newest), ("đk", .optIn), ("DK", .optIn), ("Hủy", .optOut), ("HUỶ", .optOut),
            ("huy hoại", .help), ("HS", .help), ("HS 12", .help), ("", .help), ("xin chào", .help),
        ])
    func commands(text: String, command: InboundCommand) {
        #expect(InboundCommand(text) == command)
    }

    private func answers(_ test: TestOffice) async throws -> [String] {
        try await test.office.database.read { tx in
            try tx.rows("SELECT \(Envelope.columns) FROM outbox WHERE kind = 'answer' ORDER BY at, id").map {
                try Envelope(row: $0, in: tx).body
            }
        }
    }

    private func ask(_ text: String, _ reference: String, _ test: TestOffice, from: String = "0905123318") async throws
    {
        try await test.office.mailroom.receive(
            InboundMessage(sender: from, text: text, reference: reference), at: now)
    }

    @Test("a code is answered with stage and date, nothing of the person, in one part", arguments: Engine.available)
    func status(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 09:30"))
            try await ask("hs \(code.text)", "1", test)
            try await ask("HS \(code.text)", "1", test)
            let answer = try #require(try await answers(test).first)
            #expect(try await answers(test).count == 1, "the same message twice is one")
            #expect(answer.contains(code.text) && answer.contains("21/01/2016, 17:00") && !answer.contains("Bí Mật"))
            #expect(SMSLength(of: Folding.plain(answer)).parts == 1)
            try await ask("HS H47.07-160118-9999", "2", test)
            try await ask("xin chào", "3", test)
            let t = test.office.texts.wording(.vi)
            #expect(Set(try await answers(test).dropFirst()) == [t("inbound.unknown"), t("inbound.help")])
        }
    }

    @Test("TC tells of the newest dossier of that phone alone", arguments: Engine.available)
    func newest(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let draft = try await test.draft()
            let phone = PhoneNumber("0905123318")
            let code = try await test.dossiers.file(
                draft.id,
                by: Applicant(name: "A", submitter: test.citizen(), phone: phone, email: nil, language: .vi), at: now)
            try await ask("TC", "1", test)
            try await ask("TC", "2", test, from: "0905999999")
            let all = try await answers(test)
            #expect(all.count == 2 && all.contains { $0.contains(code.text) })
        }
    }

    @Test("HUY stops news by SMS and DK brings it back; codes come all the same", arguments: Engine.available)
    func optingOut(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let applicant = Applicant(
                name: "A", submitter: test.citizen(), phone: PhoneNumber("0905123318"), email: nil, language: .vi)
            func told() async throws -> Int {
                try await test.office.database.read { tx in
                    try tx.value("SELECT COUNT(*) FROM outbox WHERE for_applicant = 1", as: Int.self) ?? 0
                }
            }
            try await ask("HUY", "1", test)
            _ = try await test.dossiers.file(try await test.draft(seed: 1).id, by: applicant, at: now)
            #expect(try await told() == 0)
            try await ask("ĐK", "2", test)
            _ = try await test.dossiers.file(try await test.draft(seed: 2).id, by: applicant, at: now)
            #expect(try await told() == 1)
        }
    }

    @Test("one number gets six answers an hour; a foreign one none", arguments: Engine.available)
    func throttling(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            for number in 1...20 { try await ask("x", "\(number)", test) }
            try await ask("x", "21", test, from: "+1 202 555 0100")
            try await ask("x", "22", test, from: "02353852555")
            #expect(try await answers(test).count == Mailroom.answersPerHour)
        }
    }
}
