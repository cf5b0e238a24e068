import Foundation
import Kernel

/// An example run against its procedure: what came out, and what of that was not as expected.
package struct ExampleRun: Sendable {
    package let example: Example
    /// Valid answers, for coverage.
    package let answers: Answers
    /// Sentences that say what differs; empty where all is as expected.
    package let differences: [Difference]

    package enum Difference: Sendable, Hashable {
        case unexpectedFault(at: String, says: String)
        case missingFault(at: String, says: String)
        case due(expected: String, found: String)
        case fee(expected: String, found: String)
        case papers(expected: [String], found: [String])
        case steps(expected: [String], found: [String])
        case closed(String)
    }

    /// Reads the example as a filing of that moment, accepts it, and compares.
    package init(_ example: Example, of procedure: Procedure, in catalogue: Catalogue, texts: Phrasebook) {
        self.example = example
        let agency = catalogue.agency(example.agency)
        let files = example.papers.reduce(into: [String: [FileReference]]()) { files, id in
            let isField = procedure.form.field(id) != nil
            files[isField ? id : "giay_to.\(id)"] = [Self.paper]
        }
        let reading = catalogue.read(example.input, files: files, under: procedure, at: agency, now: example.filed)
        let demands = procedure.papers(for: reading.answers, declared: example.declared)
        let handedIn = example.papers.reduce(into: [String: [FileReference]]()) { $0[$1] = [Self.paper] }
        answers = reading.answers
        let faults = reading.faults + demands.faults(having: handedIn)
        let found = faults.map { fault in
            let phrase = fault.code.phrase(in: .vi)
            return Example.ExpectedFault(
                at: fault.name, says: texts.wording(.vi)(Phrase(computed: phrase.key), phrase.values))
        }
        switch example.expectation {
        case .refused(let expected): differences = Self.compare(expected, with: found)
        case .accepted(let outcome):
            let day = VietnamTime.day(of: example.filed)
            var differences: [Difference] =
                procedure.time.isOpen(on: day) ? [] : [.closed(day.iso)]
            differences += found.map { .unexpectedFault(at: $0.at, says: $0.says) }
            if let agency {
                let calendar = catalogue.calendar(of: agency)
                differences += Self.compare(outcome, example, procedure, reading.answers, demands, calendar)
            }
            self.differences = differences
        }
    }

    private static func compare(
        _ expected: [Example.ExpectedFault], with found: [Example.ExpectedFault]
    ) -> [Difference] {
        let unexpected = found.filter { fault in !expected.contains { fault.matches($0) } }
        let missing = expected.filter { wanted in !found.contains { $0.matches(wanted) } }
        let none: [Difference] = expected.isEmpty ? [.missingFault(at: "", says: "")] : []
        return none + unexpected.map { .unexpectedFault(at: $0.at, says: $0.says) }
            + missing.map { .missingFault(at: $0.at, says: $0.says) }
    }

    private static func compare(
        _ outcome: Example.Outcome, _ example: Example, _ procedure: Procedure, _ answers: Answers,
        _ demands: [PaperDemand], _ calendar: WorkingCalendar
    ) -> [Difference] {
        var differences: [Difference] = []
        let start = procedure.time.start(of: example.filed, calendar: calendar)
        let due = procedure.limit(for: answers, officerCase: example.officerCase).0
            .map { Deadline.due(from: start, limit: $0, pauses: [], calendar: calendar).at }
        if due != outcome.due { differences.append(.due(expected: text(outcome.due), found: text(due))) }
        let fee = procedure.fee(for: answers)
        if fee != outcome.fee {
            differences.append(.fee(expected: outcome.fee?.text ?? "null", found: fee?.text ?? "null"))
        }
        let papers = Set(demands.filter { $0.standing == .required && $0.paper.isUploaded }.map(\.paper.id))
        if papers != outcome.papers {
            differences.append(.papers(expected: outcome.papers.sorted(), found: papers.sorted()))
        }
        let steps = procedure.steps(for: answers).map(\.id)
        if steps != outcome.steps { differences.append(.steps(expected: outcome.steps, found: steps)) }
        return differences
    }

    private static func text(_ moment: Date?) -> String {
        guard let moment else { return "null" }
        return "\(VietnamTime.day(of: moment).iso)T\(VietnamTime.time(of: moment).text)"
    }

    private static let paper = FileReference(
        digest: SHA256Digest.of(""), name: "mau.pdf", size: 1_024, type: .pdf)
}

extension Example.ExpectedFault {
    /// The found fault stands where the expected one must, and says its words.
    fileprivate func matches(_ expected: Example.ExpectedFault) -> Bool {
        at == expected.at && says.contains(expected.says)
    }
}
