import Foundation
import Kernel

extension Ruling {
    /// The records clerk numbers and issues the result: the clock stops here.
    func issue(
        number: String, day: CivilDay, text: String?, file: FileReference?, rows: [RowOutcome]
    ) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        let claim = try takeStep()
        guard try step.kind == .issue else { throw .wrongStep(dossier.step) }
        guard dossier.isApproved else { throw .notApproved }
        try requireChecklist()
        let text = text?.trimmingCharacters(in: .whitespacesAndNewlines)
        guard file != nil || !(text ?? "").isEmpty else { throw .missingResult }
        let accepted = VietnamTime.day(of: dossier.acceptedAt ?? dossier.submittedAt)
        guard accepted <= day, day <= VietnamTime.day(of: now) else { throw .badDay }
        guard let next = path.next(after: dossier.step) else { throw .wrongStep(dossier.step) }
        let number = try reason(number, max: 60)
        let result = IssuedResult(
            step: dossier.step, number: number, day: day, text: text, file: file, next: next.id,
            rows: try outcomes(rows, under: number))
        return claim + [.issued(result)]
    }

    /// One outcome for each row: a number of its own, or a reasoned no where the procedure allows that for a part.
    private func outcomes(_ rows: [RowOutcome], under number: String) throws(Refusal) -> [RowOutcome]? {
        let subjects = procedure.resultSubjects(of: dossier.answers)
        if subjects.isEmpty { return nil }
        if rows.isEmpty { return .allGranted(subjects, under: number) }
        guard rows.map(\.row) == Array(subjects.indices) else { throw .notOffered("rows") }
        var outcomes: [RowOutcome] = []
        var numbers: Set<String> = []
        for (row, subject) in zip(rows, subjects) {
            let verdict: RowOutcome.Verdict
            switch row.verdict {
            case .granted(let own):
                verdict = .granted(number: try reason(own, max: 60))
                guard numbers.insert(own).inserted else { throw .numberTaken(own) }
            case .refused(let why):
                guard procedure.result.allowsPartial else { throw .notOffered(subject) }
                verdict = .refused(reason: try reason(why))
            }
            outcomes.append(RowOutcome(row: row.row, subject: subject, verdict: verdict))
        }
        guard !numbers.isEmpty else { throw .missingResult }
        return outcomes
    }

    /// The result is in the hands of who may have it: nothing is owed any more, and the recipient showed who they are.
    func handOver(_ giving: HandingOver) throws(Refusal) -> [DossierEvent] {
        try require(stage: .decided)
        let claim = try takeStep()
        guard try step.kind == .return else { throw .wrongStep(dossier.step) }
        try requireChecklist()
        let owed = dossier.owed(under: procedure)
        guard owed == .zero else { throw .feeOwed(owed) }
        let checked = try dossier.proof(of: giving, under: procedure)
        let kept = dossier.custody.reduce(0) { $0 + $1.originals }
        let why = try kept > 0 ? keptBecause(giving, kept) : nil
        let recipient = giving.recipient.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !recipient.isEmpty else { throw .missingRecipient }
        guard recipient.unicodeScalars.count <= 200 else { throw .tooLong(max: 200) }
        guard checked.evidence.unicodeScalars.count <= 500 else { throw .tooLong(max: 500) }
        return claim + [
            .returned(
                Handover(
                    recipient: recipient, manner: checked.manner, evidence: checked.evidence, proof: checked.proof,
                    keptBecause: why))
        ]
    }

    private func keptBecause(_ giving: HandingOver, _ kept: Int) throws(Refusal) -> String {
        guard let why = giving.keptBecause, !why.allSatisfy(\.isWhitespace) else { throw .originalsKept(kept) }
        return try reason(why)
    }
}
