package import Foundation
import Kernel
import Storage

extension Mailroom {
    /// Answers a number that often in an hour; after that it hears nothing, and pays for nothing of ours.
    static let answersPerHour = 6

    /// Takes an SMS in and puts the answer into the outbox, once for each reference, in one transaction.
    ///
    /// Foreign numbers and those that ask too often are kept, and not answered.
    package func receive(_ message: InboundMessage, at now: Date) async throws {
        let command = InboundCommand(message.text)
        guard !message.reference.isEmpty, let phone = PhoneNumber(message.sender), phone.isMobile else { return }
        let file = try await dossier(asked: command, by: phone)
        let answer = answer(to: command, about: file)
        try await database.write { tx in
            let sender = try tx.blind(phone.text, as: .contact)
            let taken = try tx.run(
                """
                INSERT INTO inbound_sms (reference, sender, at, command)
                VALUES (\(String(message.reference.prefix(100))), \(sender), \(now), \(command.name))
                ON CONFLICT (reference) DO NOTHING
                """)
            guard taken == 1 else { return }
            if command == .optIn || command == .optOut {
                try OptOuts.set(phone, isOut: command == .optOut, at: now, in: tx)
            }
            let asked = try tx.value(
                """
                SELECT COUNT(*)
                FROM inbound_sms
                WHERE sender = \(sender) AND at > \(now.addingTimeInterval(-3_600))
                """, as: Int.self)
            guard asked ?? 0 <= Self.answersPerHour else { return }
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: phone.text, kind: "answer", subject: "", body: answer, dossier: nil,
                    dedupe: "answer/\(message.reference)", isUrgent: true, expires: now.addingTimeInterval(3_600)),
                at: now, in: tx)
        }
    }

    private func dossier(asked command: InboundCommand, by phone: PhoneNumber) async throws -> DossierFile? {
        switch command {
        case .status(let code): return try await dossiers.find(code)
        case .newest:
            let code = try await database.read { tx in
                try tx.value(
                    """
                    SELECT dossier
                    FROM outbox
                    WHERE recipient = \(try tx.blind(phone.text, as: .contact)) AND for_applicant = 1
                        AND \(Outbox.isOfNoClosedAccount)
                    ORDER BY at DESC
                    LIMIT 1
                    """, as: String.self)
            }
            return try await code.flatMap(DossierCode.init).asyncMap { try await dossiers.find($0) }
        case .optIn, .optOut, .help: return nil
        }
    }

    /// One part, nothing personal: what the code alone may tell.
    private func answer(to command: InboundCommand, about file: DossierFile?) -> String {
        let t = texts.wording(.vi)
        switch command {
        case .help: return t("inbound.help")
        case .optIn: return t("inbound.in")
        case .optOut: return t("inbound.out")
        case .status, .newest:
            guard let file else { return t(command == .newest ? "inbound.none" : "inbound.unknown") }
            let due = file.dossier.stage.isClosed ? nil : file.dossier.due
            let values = [
                "code": file.dossier.code.text, "agency": t(file.agency.shortName),
                "stage": t(Phrase(computed: "stage.\(file.dossier.stage.rawValue)")),
                "due": due.map { VietnamTime.stamp($0) } ?? "",
            ]
            let template = t(due == nil ? "inbound.status" : "inbound.status_due")
            return SMSWords(isAccented: false).fill(template, values)
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async throws -> Value?) async rethrows -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}
