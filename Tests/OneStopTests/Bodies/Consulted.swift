import Foundation
import Kernel
import OneStop
import TestKit

/// A household business in Tam Kỳ at its review, and the acts of those who are asked about it.
struct Consulted {
    let test: TestOffice
    let code: DossierCode

    static let question = "Địa điểm có phù hợp quy hoạch không?"

    /// Filed and accepted on Monday 18/01/2016.
    init(_ test: TestOffice, seed: UInt64 = 1) async throws {
        self.test = test
        code = try await test.file(seed: seed)
        try await test.dossiers.act(
            .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Moment.at("18/01/2016 10:00"))
    }

    static func agency(_ slug: String) -> ConsultedBody { .agency(slug, name: LocalText(vi: slug)) }

    /// The case officer asks them.
    @discardableResult
    func ask(
        _ bodies: [ConsultedBody], days: Int = 2, goesOn: Bool = false, files: [FileReference] = [],
        at: String = "18/01/2016 14:00"
    ) async throws -> Dossier {
        let requests = bodies.map {
            InquiryRequest(
                body: $0, question: Self.question, files: files, workingDays: days, goesOn: goesOn)
        }
        return try await act(.ask(requests), by: test.officer(.caseOfficer), at: at)
    }

    @discardableResult
    func act(_ command: InquiryCommand, by actor: Actor, at: String) async throws -> Dossier {
        try await test.dossiers.act(.inquire(command), on: code, by: actor, at: Moment.at(at))
    }

    @discardableResult
    func complete(note: String = "", at: String) async throws -> Dossier {
        try await test.dossiers.act(
            .completeStep(note: note, skipping: []), on: code, by: test.officer(.caseOfficer), at: Moment.at(at))
    }
}
