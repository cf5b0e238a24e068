import Foundation
import Kernel
import Storage

/// What officers of both sides read when an opinion comes due or is late.
struct OpinionWarning {
    let escalation: Escalation
    let consultation: Consultation
    let dossier: Dossier

    /// Enqueues one message for that officer, once for each rung of this limit.
    func enqueue(to officer: Account, at now: Date, texts: Phrasebook, in tx: Transaction) throws {
        guard let recipient = officer.email?.text ?? officer.phone?.text else { return }
        let t = texts.wording(officer.language)
        let values = [
            "code": dossier.code.text, "body": consultation.inquiry.body.name.text(t.language),
            "due": VietnamTime.stamp(escalation.limit),
        ]
        let isAhead = escalation.rung == .owner
        let message = OutgoingMessage(
            recipient: recipient, kind: "escalated",
            subject: isAhead
                ? t("warning.opinion_soon.subject", values) : t("warning.opinion_late.subject", values),
            body: isAhead ? t("warning.opinion_soon.body", values) : t("warning.opinion_late.body", values),
            dossier: dossier.code,
            dedupe:
                "\(dossier.id.text)/y-kien-\(consultation.number)/\(escalation.rung)/\(escalation.limit.milliseconds)/\(recipient)"
        )
        try Outbox.enqueue(message, at: now, in: tx)
    }
}
