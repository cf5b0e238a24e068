import Kernel
import Storage

extension AccountErasure {
    /// Ends every mandate of the account and tells the other side; those that nothing rests on go, the others lose what
    /// they said of the person.
    func endMandates(in tx: Transaction) throws {
        let (held, given) = (
            try MandateRow.held(by: account.id, in: tx), try MandateRow.given(by: account, in: tx)
        )
        for mandate in held + given where mandate.endedAt == nil {
            try tx.run(
                "UPDATE mandates SET ended_at = \(now), ended_by = \(account.id) WHERE id = \(mandate.id)")
        }
        for mandate in held where mandate.endedAt == nil && mandate.confirmedAt != nil {
            try tellRepresented(of: mandate, in: tx)
        }
        let mandates = Mandates(database: database, texts: texts)
        for mandate in given where mandate.endedAt == nil && mandate.holder.account != account.id {
            try mandates.tellHolder(of: mandate, at: now, in: tx)
        }
        for mandate in held + given {
            if try isLoose(mandate.id, in: tx) {
                try FileReleases.note([mandate.paper?.digest].compactMap { $0 }, at: now, in: tx)
                try tx.run("DELETE FROM mandate_codes WHERE mandate = \(mandate.id)")
                try tx.run("DELETE FROM mandates WHERE id = \(mandate.id)")
            } else if mandate.holder.account != account.id {
                try forget(mandate, in: tx)
            }
        }
    }

    /// No draft and no dossier rests on it.
    private func isLoose(_ id: ID<Mandate>, in tx: Transaction) throws -> Bool {
        try tx.row(
            """
            SELECT mandate FROM dossier_parties WHERE mandate = \(id)
            UNION ALL
            SELECT mandate FROM draft_parties WHERE mandate = \(id)
            LIMIT 1
            """) == nil
    }

    /// The person's number, contact and paper: what was filed under it keeps its own, as long as the law says. Nobody who
    /// has the contact later finds it.
    private func forget(_ mandate: Mandate, in tx: Transaction) throws {
        try FileReleases.note([mandate.paper?.digest].compactMap { $0 }, at: now, in: tx)
        try tx.run("DELETE FROM mandate_codes WHERE mandate = \(mandate.id)")
        try tx.run(
            """
            UPDATE mandates
            SET number = \(try tx.seal("", at: .mandate(mandate.id, "number"))),
                contact = \(try tx.seal(Mandate.nowhere, at: .mandate(mandate.id, "contact"))),
                contact_digest = \("-\(account.id.text)"), paper = NULL, represented = \(account.id)
            WHERE id = \(mandate.id)
            """)
    }

    /// Whoever was filed for hears that nobody does any more.
    private func tellRepresented(of mandate: Mandate, in tx: Transaction) throws {
        let known = try mandate.represented.flatMap { try AccountRow.find($0, in: tx)?.account }
        let t = texts.wording(known?.language ?? .vi)
        let values = ["name": account.name]
        let isMail = mandate.contact.phone == nil
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: mandate.contact.text, kind: "mandate", subject: t("notice.mandate_over.subject", values),
                body: isMail ? t("notice.mandate_over.body", values) : t("sms.mandate_over", values), dossier: nil,
                dedupe: ID<OutgoingMessage>.new().text, language: known?.language ?? .vi), at: now, in: tx)
    }
}

extension Mandate {
    /// Stands for a contact that was erased: no address ends so.
    ///
    /// - Source: RFC 2606 section 2.
    static let nowhere = "khong-con@xoa.invalid"
}
