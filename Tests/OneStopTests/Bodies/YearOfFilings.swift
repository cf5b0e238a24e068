import Foundation
import Kernel
import Storage
import TestKit

@testable import OneStop

/// Dossiers of one department over a year, lived through the real procedures and commands.
struct YearOfFilings {
    let test: TestOffice
    let agency: String
    let examples: [FiledExample]

    /// The department's own procedures that can be filled from their forms.
    init(_ test: TestOffice, at agency: String) {
        self.test = test
        self.agency = agency
        examples = test.office.catalogue.procedures.filter { $0.agencies.contains(agency) }.compactMap {
            FiledExample($0, at: agency, in: test.office.catalogue)
        }
    }

    /// Files the nth of them at that moment.
    func file(_ index: Int, at now: Date) async throws -> DossierCode {
        let example = examples[index % examples.count]
        let filing = example.filing(by: test.citizen(), at: now)
        let content = FilingContent(
            applicant: filing.applicant, channel: .online, answers: filing.answers, papers: [:], declared: [:])
        let dossiers = test.dossiers
        return try await test.office.database.write { tx in
            var random = Dice(UInt64(index))
            return try dossiers.file(
                content, under: example.procedure, at: agency, now: now, using: &random, in: tx
            ).code
        }
    }

    /// Works on it step by step from that moment, an hour an act, until it stands there.
    func work(on code: DossierCode, from start: Date, until isReached: (DossierFile) -> Bool) async throws {
        var now = start
        for _ in 0..<80 {
            guard let file = try await test.dossiers.find(code), !isReached(file) else { return }
            now = now.addingTimeInterval(3_600)
            for (command, actor) in try await commands(for: file, at: now) {
                try await test.dossiers.act(command, on: code, by: actor, at: now)
            }
        }
    }

    private func commands(for file: DossierFile, at now: Date) async throws -> [(Command, Actor)] {
        guard let step = Path(of: file.dossier, under: file.procedure).step(file.dossier.step) else { return [] }
        let officer = test.officer(step.role, of: agency)
        switch step.kind {
        case .reception: return [(.accept(officerCase: nil), officer)]
        case .approve: return [(.approve(note: ""), officer)]
        case .issue:
            let number = try await test.dossiers.nextResultNumber(of: file, at: now)
            return [(.issue(number: number, day: VietnamTime.day(of: now), text: "KQ", file: nil), officer)]
        default:
            let asked = file.dossier.consultations.count
            let opinion = Opinion(verdict: .agrees, text: "Thống nhất")
            let asking = Self.asking(step)
            let questions: [(Command, Actor)] = asking.isEmpty ? [] : [(.inquire(.ask(asking)), officer)]
            let answers = asking.indices.map { (Command.inquire(.record(asked + $0 + 1, opinion)), officer) }
            let ahead = Path(of: file.dossier, under: file.procedure).optional(after: step.id).map(\.id)
            return questions + answers + [(.completeStep(note: "Đạt", skipping: ahead), officer)]
        }
    }

    /// The bodies that the step declares, by letter.
    static func asking(_ step: Step) -> [InquiryRequest] {
        step.kind == .consultation
            ? step.bodies.map { InquiryRequest(body: .outside(name: $0), question: "?", workingDays: 5) } : []
    }

    /// Asks them and leaves it there.
    func ask(_ code: DossierCode, at now: Date) async throws {
        guard let file = try await test.dossiers.find(code),
            let step = Path(of: file.dossier, under: file.procedure).step(file.dossier.step)
        else { return }
        let other = InquiryRequest(
            body: .agency("so-gtvt", name: LocalText(vi: "Sở GTVT")), question: "?", workingDays: 5)
        let requests = Self.asking(step).isEmpty ? [other] : Self.asking(step)
        try await test.dossiers.act(
            .inquire(.ask(requests)), on: code, by: test.officer(step.role, of: agency), at: now)
    }
}
