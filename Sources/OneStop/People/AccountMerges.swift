package import Foundation
package import Kernel
package import Storage

/// Two accounts of one person become one at a desk: both codes are read out, an officer looks at the person's card.
///
/// What was signed stays as it was signed: events name the account that acted. Whose a dossier is follows the merge, as
/// its history is read (`Ledgered.history`).
package struct AccountMerges: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// The codes of both accounts, as they were sent and read out.
    package struct Proof: Sendable {
        let kept: (id: ID<DeskCode>, code: String)
        let closed: (id: ID<DeskCode>, code: String)

        package init(kept: ID<DeskCode>, code: String, closed: ID<DeskCode>, closedCode: String) {
            self.kept = (kept, code)
            self.closed = (closed, closedCode)
        }
    }

    /// Looks at both accounts; nothing is used up but the tries of a wrong code.
    ///
    /// - Throws: `PeopleRefusal.unknown` for who doesn't receive at that agency, `MergeRefusal`.
    package func look(_ proof: Proof, at agency: String, by officer: Account, now: Date) async throws -> MergePlan {
        try Self.require(officer, at: agency)
        return try await database.write { tx in try Self.plan(proof, by: officer, at: now, in: tx) }.get()
    }

    /// Puts them together in one transaction: what hangs on the one hangs on the other, the one is closed for good, the
    /// visits of both end, both contacts are told.
    ///
    /// - Throws: as `look`.
    package func merge(
        _ proof: Proof, at agency: String, by officer: Account, from origin: VisitOrigin, now: Date
    ) async throws -> MergePlan {
        try Self.require(officer, at: agency)
        return try await database.write { tx -> Result<MergePlan, MergeRefusal> in
            let outcome = try Self.plan(proof, by: officer, at: now, in: tx)
            guard case .success(let plan) = outcome else { return outcome }
            try DeskCodes.spend(proof.kept.id, in: tx)
            try DeskCodes.spend(proof.closed.id, in: tx)
            try Self.move(plan, at: now, in: tx)
            try tx.run(
                """
                INSERT INTO account_merges (closed, kept, at, officer, agency)
                VALUES (\(plan.closed.account.id), \(plan.kept.account.id), \(now), \(officer.id), \(agency))
                """)
            try SecurityLog.record(
                .accountsMerged, by: officer.person, about: plan.kept.account.person, from: origin,
                detail: "\(agency) \(plan.closed.account.id.text) → \(plan.kept.account.id.text)", at: now, in: tx)
            try tell(plan, at: now, in: tx)
            return outcome
        }.get()
    }

    /// The account that took that one's place; itself where none did.
    static func current(_ account: ID<Account>, in tx: Transaction) throws -> ID<Account> {
        try tx.value("SELECT kept FROM account_merges WHERE closed = \(account)", as: ID<Account>.self) ?? account
    }

    private static func require(_ officer: Account, at agency: String) throws(PeopleRefusal) {
        guard officer.posts.contains(Post(agency: agency, role: .reception)) else { throw .unknown }
    }

    private static func plan(
        _ proof: Proof, by officer: Account, at now: Date, in tx: Transaction
    ) throws -> Result<MergePlan, MergeRefusal> {
        let kept = try DeskCodes.redeem(proof.kept.code, proof.kept.id, for: .merge, by: officer.id, at: now, in: tx)
        let closed = try DeskCodes.redeem(
            proof.closed.code, proof.closed.id, for: .merge, by: officer.id, at: now, in: tx)
        switch (kept, closed) {
        case (.failure(let refusal), _): return .failure(.code(.kept, refusal))
        case (_, .failure(let refusal)): return .failure(.code(.closed, refusal))
        case (.success(let kept), .success(let closed)):
            // Two desks at once: whoever comes second finds one of them closed.
            for id in [kept.id, closed.id].sorted(by: { $0.text < $1.text }) {
                _ = try tx.row("SELECT id FROM accounts WHERE id = \(id) \(.forUpdate)")
            }
            let sides = (try MergeSide(kept, in: tx), try MergeSide(closed, in: tx))
            do throws(MergeRefusal) {
                return .success(try MergePlan(keeping: sides.0, closing: sides.1))
            } catch {
                return .failure(error)
            }
        }
    }

    /// To every contact of both, the dropped ones too: whoever did not want it hears of it.
    private func tell(_ plan: MergePlan, at now: Date, in tx: Transaction) throws {
        let t = texts.wording(plan.kept.account.language)
        let contacts = [
            plan.kept.account.phone?.text, plan.kept.account.email?.text, plan.closed.account.phone?.text,
            plan.closed.account.email?.text,
        ].compactMap(\.self)
        let signsIn = [plan.phone.map { Login.phone($0) }, plan.email.map { Login.email($0) }].compactMap(\.self)
            .map { ContactMark($0).masked }.joined(separator: ", ")
        for contact in contacts {
            let isMail = contact.contains("@")
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: contact, kind: "accounts_merged", subject: t("notice.accounts_merged.subject"),
                    body: t(isMail ? "notice.accounts_merged.body" : "sms.accounts_merged", ["contacts": signsIn]),
                    dossier: nil, dedupe: ID<OutgoingMessage>.new().text, isUrgent: true,
                    language: plan.kept.account.language), at: now, in: tx)
        }
    }
}
