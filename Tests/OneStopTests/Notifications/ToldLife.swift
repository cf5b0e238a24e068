import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// A dossier in Tam Kỳ whose applicant has a phone and an address, and what was written to them.
///
/// Every situation has words of its own that say nothing but its name, so that a message tells which one it is.
struct ToldLife {
    let test: TestOffice
    let code: DossierCode

    static let phone = "0905123318"
    static let address = "a@demo.vn"

    /// Filed on Monday 18/01/2016 at 09:15.
    init(_ test: TestOffice, seed: UInt64 = 1) async throws {
        self.test = test
        code = try await test.dossiers.file(
            try await test.draft(seed: seed).id, by: Self.applicant(test), at: Moment.at("18/01/2016 09:15"))
    }

    static func applicant(_ test: TestOffice) -> Applicant {
        Applicant(
            name: "A", submitter: test.citizen(), phone: PhoneNumber(phone), email: EmailAddress(address),
            language: .vi)
    }

    /// Makes the words of each situation its own name.
    static func nameSituations(_ test: TestOffice) async throws {
        for situation in Situation.allCases {
            let words = SituationWords(sms: situation.rawValue, subject: situation.rawValue, body: situation.rawValue)
            let faults = try await test.office.templates.keep(
                words, for: situation, procedure: "", .vi, by: test.citizen(), at: Moment.at("18/01/2016 08:00"))
            #expect(faults == [])
        }
    }

    func act(_ command: Command, _ role: Role, at: String) async throws {
        try await test.dossiers.act(command, on: code, by: test.officer(role), at: Moment.at(at))
    }

    func accept() async throws {
        try await act(.accept(officerCase: nil), .reception, at: "18/01/2016 10:00")
    }

    func ask() async throws {
        let item = SupplementItem(subject: .extra(name: "Bản chụp rõ hơn"), reason: "Bản đã gửi mờ")
        let request = SupplementRequest(items: [item], until: Moment.day("28/01/2016"))
        try await act(.requestSupplement(request), .reception, at: "18/01/2016 10:00")
    }

    func askFee() async throws {
        try await accept()
        let request = FeeRequest(
            amount: Dong(clamping: 50_000), reason: "Phí thẩm định", moment: .processing, holdsClock: true)
        try await act(.requestFee(request), .divisionHead, at: "18/01/2016 14:00")
    }

    func decide(file: FileReference? = nil) async throws {
        try await accept()
        try await act(.completeStep(note: "Đạt", skipping: []), .caseOfficer, at: "18/01/2016 14:00")
        try await act(.approve(note: ""), .agencyHead, at: "19/01/2016 09:00")
        let day = Moment.day("19/01/2016")
        try await act(
            .issue(number: "\(code.text.suffix(4))/HKD", day: day, text: file == nil ? "Chứng nhận" : nil, file: file),
            .recordsClerk,
            at: "19/01/2016 10:00")
    }

    func handOver(_ manner: Handover.Manner) async throws {
        try await decide()
        try await act(.takePayment(receipt: "", payer: "Trần Thị Mẫu"), .returnDesk, at: "20/01/2016 09:00")
        let file = try #require(try await test.dossiers.find(code))
        let known = file.dossier.knownNumbers(under: file.procedure).first
        let identity: Release.Identity =
            manner == .post ? .post(item: "EV000000001VN") : known.map { .card($0.text) } ?? .seen("CMND")
        let giving = HandingOver(recipient: "Trần Thị Mẫu", identity: identity)
        try await act(.handOver(giving), .returnDesk, at: "20/01/2016 09:00")
    }

    /// Kind and body of what was written about the dossier, by recipient.
    func told() async throws -> [String: [String]] {
        try await Self.told(about: code.text, test)
    }

    static func told(about code: String, _ test: TestOffice) async throws -> [String: [String]] {
        try await test.office.database.read { tx in
            try tx.rows(
                """
                SELECT \(Envelope.columns), kind
                FROM outbox
                WHERE dossier = \(code) AND for_applicant = 1
                ORDER BY at, place, id
                """
            ).reduce(into: [:]) { told, row in
                let envelope = try Envelope(row: row, in: tx)
                let line = "\(try row.get("kind", as: String.self)) \(envelope.body)"
                told[envelope.recipient, default: []].append(line)
            }
        }
    }
}
