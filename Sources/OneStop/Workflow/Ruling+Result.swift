import Foundation
import Kernel

extension Ruling {
    /// The records clerk numbers and issues the result: the clock stops here.
    func issue(number: String, day: CivilDay, text: String?, file: FileReference?) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        let claim = try takeStep()
        guard try step.kind == .issue else { throw .wrongStep(dossier.step) }
        guard dossier.isApproved else { throw .notApproved }
        let text = text?.trimmingCharacters(in: .whitespacesAndNewlines)
        guard file != nil || !(text ?? "").isEmpty else { throw .missingResult }
        let accepted = VietnamTime.day(of: dossier.acceptedAt ?? dossier.submittedAt)
        guard accepted <= day, day <= VietnamTime.day(of: now) else { throw .badDay }
        guard let next = path.next(after: dossier.step) else { throw .wrongStep(dossier.step) }
        let result = IssuedResult(
            step: dossier.step, number: try reason(number, max: 60), day: day, text: text, file: file, next: next.id)
        return claim + [.issued(result)]
    }

    /// The result is in the applicant's hands.
    func handOver(_ handover: Handover) throws(Refusal) -> [DossierEvent] {
        try require(stage: .decided)
        let claim = try takeStep()
        guard try step.kind == .return else { throw .wrongStep(dossier.step) }
        let recipient = handover.recipient.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !recipient.isEmpty else { throw .missingRecipient }
        guard recipient.unicodeScalars.count <= 200 else { throw .tooLong(max: 200) }
        guard handover.evidence.unicodeScalars.count <= 500 else { throw .tooLong(max: 500) }
        return claim + [
            .returned(Handover(recipient: recipient, manner: handover.manner, evidence: handover.evidence))
        ]
    }
}
