import Foundation
import Kernel
import TestKit

@testable import OneStop

/// A procedure with answers that its form accepts, filed at one agency.
struct FiledExample {
    let procedure: Procedure
    let agency: String
    let calendar: WorkingCalendar
    private let code: DossierCode
    private let answers: Answers

    /// `nil` where the form can't be filled from itself.
    init?(_ procedure: Procedure, at slug: String, in catalogue: Catalogue) {
        guard let agency = catalogue.agency(slug),
            let code = DossierCode("\(agency.code)-160118-0001")
        else { return nil }
        let now = Moment.at("18/01/2016 08:00")
        let paper = FileReference(digest: .of("p"), name: "p.pdf", size: 9, type: .pdf)
        let typed = SyntheticInput(
            for: procedure.form, units: catalogue.province.units, today: VietnamTime.day(of: now), seed: 1)
        let files = Dictionary(
            procedure.form.fields.filter { $0.kind == .file }.map { ($0.id, [paper]) }, uniquingKeysWith: { $1 })
        let reading = procedure.form.read(typed.input, in: catalogue.reading(files: files, at: now))
        guard reading.faults.isEmpty else { return nil }
        self.procedure = procedure
        self.agency = slug
        self.code = code
        answers = reading.answers
        calendar = catalogue.calendar(of: agency)
    }

    /// By that person, online or with papers in hand.
    func filing(by person: Person, at: Date, byHand: Bool = false) -> Filing {
        var random = Dice(1)
        let kept = ReceivedPaper(originals: 1, copies: 1, custody: .kept)
        let received = kept.map { paper in
            Dictionary(procedure.papers.prefix(2).map { ($0.id, paper) }, uniquingKeysWith: { $1 })
        }
        return Filing(
            dossier: .make(at: at, using: &random), code: code, pin: .make(using: &random), procedure: procedure.slug,
            version: procedure.version, agency: agency,
            applicant: Applicant(name: person.name, submitter: person, phone: nil, email: nil, language: .vi),
            channel: byHand ? .counter : .online, answers: answers, papers: [:], declared: [:],
            received: byHand ? received : nil, step: procedure.steps(for: answers).first?.id ?? "",
            acknowledgeBy: Deadline.acknowledgeBy(submitted: at, calendar: calendar))
    }
}
