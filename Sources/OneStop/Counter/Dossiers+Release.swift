package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// Gives the result out: takes what is owed, gives originals back, hands over; all of it or nothing.
    ///
    /// - Throws: `Refusal.notTheRecipient`, `.wrongCode`, `.feeOwed`, `.originalsKept`, what the ruling throws, or
    ///   `StorageError`.
    package func release(
        _ release: Release, of code: DossierCode, by officer: Actor, seen: Int?, at now: Date
    ) async throws -> Dossier {
        let pinned = try await database.read { tx in try DossierRow.pin(of: code, in: tx) }
        guard let pinned else { throw Refusal.unknownDossier }
        let (procedure, agency) = try await publication.rules(of: pinned)
        let calendar = publication.catalogue.calendar(of: agency)
        // A wrong code must stay counted, so the refusal is returned and thrown after the commit.
        let outcome = try await database.write { tx -> Result<Dossier, Refusal> in
            try DossierRow.lock(pinned.dossier, in: tx)
            var history = try Ledgered.history(of: pinned.dossier, in: tx)
            guard var dossier = Dossier(history: history), officer.works(in: dossier.handler) else {
                throw Refusal.unknownDossier
            }
            try dossier.requireFresh(seen: seen, history: history)
            let now = try dossier.moment(now)
            let entry = Entry(actor: officer, at: now, procedure: procedure, agency: agency, calendar: calendar)
            guard dossier.stage == .decided else { throw Refusal.wrongStage(dossier.stage) }
            var said: SaidCode?
            if case .code(let typed) = release.identity {
                switch try HandoverCodes.check(typed, for: dossier, now: now, in: tx) {
                case .right(let code): said = code
                case .wrong(let left): return .failure(.wrongCode(triesLeft: left))
                }
            }
            for command in commands(for: release, said: said, owed: dossier.owed(under: procedure)) {
                try carryOut(command, on: &dossier, history: &history, as: entry, in: tx)
            }
            try entry.project(dossier, in: tx)
            return .success(dossier)
        }
        return try outcome.get()
    }

    /// What happens at the desk, in order.
    private func commands(for release: Release, said: SaidCode?, owed: Dong) -> [Command] {
        var commands: [Command] = []
        switch release.fee {
        case _ where owed == .zero: break
        case .cash: commands.append(.takePayment(receipt: "", payer: release.recipient))
        case .waived(let reason): commands.append(.waiveFee(reason: reason))
        case .later: break
        }
        if !release.originals.isEmpty {
            commands.append(.returnOriginals(OriginalsReturn(papers: release.originals, recipient: release.recipient)))
        }
        let giving = HandingOver(
            recipient: release.recipient, identity: release.identity, said: said,
            keptBecause: release.keptBecause.nonEmptyText)
        return commands + [.handOver(giving)]
    }

    /// Sends the applicant's phone a code to be said at the desk.
    ///
    /// - Throws: `Refusal.missingRecipient` where the dossier knows no phone, `.wrongStage`, `.notYourRole`,
    ///   `.unknownDossier`, `StorageError`.
    package func sendHandoverCode(for code: DossierCode, by officer: Actor, at now: Date) async throws {
        guard let file = try await find(code), officer.works(in: file.agency.slug) else { throw Refusal.unknownDossier }
        guard officer.holds(.returnDesk, in: file.agency.slug) || officer.holds(.reception, in: file.agency.slug) else {
            throw Refusal.notYourRole(needed: [.returnDesk])
        }
        guard file.dossier.stage == .decided else { throw Refusal.wrongStage(file.dossier.stage) }
        guard let phone = file.dossier.filing.applicant.phone else { throw Refusal.missingRecipient }
        let t = texts.wording(file.dossier.filing.applicant.language)
        try await database.write { tx in
            let digits = try HandoverCodes.make(for: file.dossier, now: now, in: tx)
            let values = ["code": digits, "dossier": code.text]
            var random = SystemRandomNumberGenerator()
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: phone.text, kind: "handover_code", subject: t("notice.handover_code.subject", values),
                    body: t("notice.handover_code.body", values), dossier: code,
                    dedupe: ID<OutgoingMessage>.make(at: now, using: &random).text, isUrgent: true,
                    expires: now.addingTimeInterval(OneTimeCode.lifetime)), at: now, in: tx)
        }
    }
}
