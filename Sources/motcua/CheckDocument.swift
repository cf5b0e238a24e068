import Foundation
import Kernel
import OneStop

/// What `motcua check --json` prints for programs.
struct CheckDocument: Encodable {
    let procedures: [Entry]
    let examples: Int
    let faults: [Fault]

    struct Fault: Encodable {
        let file: String
        let line: Int?
        let column: Int?
        let text: String
    }

    struct Entry: Encodable {
        let slug: String
        let examples: Int
        let neverTrue: [String]
        /// Names of what the examples don't exercise, by kind.
        let notExercised: [String: [String]]
    }

    init(_ examination: Examination, language: Language) {
        procedures = examination.procedures.map { result in
            let coverage = result.coverage
            let missing = [
                "fields": coverage.fields, "conditions": coverage.conditions, "papers": coverage.papers,
                "steps": coverage.steps, "limits": coverage.limits, "feeLines": coverage.feeLines,
            ].mapValues(\.missing)
            return Entry(
                slug: result.slug, examples: result.examples, neverTrue: result.dead,
                notExercised: missing.filter { !$0.value.isEmpty })
        }
        examples = examination.runs.count
        let ofFolder = examination.loaded.faults.map { fault in
            Fault(
                file: fault.file, line: fault.line == 0 ? nil : fault.line,
                column: fault.line == 0 ? nil : fault.column, text: fault.text(language))
        }
        let ofExamples = examination.failed.flatMap { run in
            run.differences.map { Fault(file: run.example.file, line: nil, column: nil, text: $0.text(language)) }
        }
        faults = ofFolder + ofExamples
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
