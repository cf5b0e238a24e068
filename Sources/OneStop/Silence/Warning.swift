import Foundation
import Kernel
import Storage

/// What an officer reads when a limit comes near or has passed; nothing personal beyond the code.
struct Warning {
    let escalation: Escalation
    let dossier: Dossier
    let procedure: Procedure
    let agency: Agency

    /// Enqueues one message for that officer, once for each event.
    func enqueue(to officer: Account, at now: Date, texts: Phrasebook, in tx: Transaction) throws {
        guard let recipient = officer.email?.text ?? officer.phone?.text else { return }
        let t = texts.wording(officer.language)
        let step = Path(of: dossier, under: procedure).step(dossier.step)
        let values = [
            "code": dossier.code.text, "procedure": t(procedure.name), "agency": t(agency.shortName),
            "due": VietnamTime.stamp(escalation.limit), "step": step.map { t($0.name) } ?? "",
        ]
        let key = escalation.rung == .owner ? "soon" : "late"
        let message = OutgoingMessage(
            recipient: recipient, kind: "escalated", subject: t(Phrase(computed: "warning.\(key).subject"), values),
            body: t(Phrase(computed: "warning.\(key).body"), values), dossier: dossier.code,
            dedupe: "\(dossier.id.text)/\(escalation.rung)/\(escalation.limit.milliseconds)/\(recipient)")
        try Outbox.enqueue(message, at: now, in: tx)
    }
}
