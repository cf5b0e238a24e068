package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// Gives the result out: checks who stands there, takes what is owed, gives originals back, hands over; all of it or
    /// nothing.
    ///
    /// - Throws: `Refusal.notTheRecipient`, `.wrongCode`, `.feeOwed`, `.originalsKept`, what the ruling throws, or
    ///   `StorageError`.
    package func release(
        _ release: Release, of code: DossierCode, by officer: Actor, seen: Int?, at now: Date
    ) async throws -> Dossier {
        let pinned = try await database.read { tx in try DossierRow.pin(of: code, in: tx) }
        guard let pinned, officer.works(in: pinned.agency) else { throw Refusal.unknownDossier }
        let (procedure, agency) = try await publication.rules(of: pinned)
        let calendar = publication.catalogue.calendar(of: agency)
        // A wrong code must stay counted, so the refusal is returned and thrown after the commit.
        let outcome = try await database.write { tx -> Result<Dossier, Refusal> in
            try DossierRow.lock(pinned.dossier, in: tx)
            let history = try Ledgered.history(of: pinned.dossier, in: tx)
            guard var dossier = Dossier(history: history) else { throw Refusal.unknownDossier }
            try dossier.requireFresh(seen: seen, history: history)
            let now = try dossier.moment(now)
            let entry = Entry(actor: officer, at: now, procedure: procedure, agency: agency, calendar: calendar)
            guard dossier.stage == .decided else { throw Refusal.wrongStage(dossier.stage) }
            let checked = try dossier.proof(of: release.identity, under: procedure)
            if case .code(let typed) = release.identity,
                let left = try HandoverCodes.check(typed, for: dossier, now: now, in: tx)
            {
                return .failure(.wrongCode(triesLeft: left))
            }
            let owed = dossier.owed(under: procedure)
            var commands: [Command] = []
            switch release.fee {
            case _ where owed == .zero: break
            case .cash: commands.append(.takePayment(receipt: "", payer: release.recipient))
            case .waived(let reason): commands.append(.waiveFee(reason: reason))
            case .later: throw Refusal.feeOwed(owed)
            }
            if !release.originals.isEmpty {
                commands.append(
                    .returnOriginals(OriginalsReturn(papers: release.originals, recipient: release.recipient)))
            }
            commands.append(
                .handOver(
                    Handover(
                        recipient: release.recipient, manner: checked.manner, evidence: checked.evidence,
                        proof: checked.proof, keptBecause: release.keptBecause.nonEmptyText)))
            for command in commands { try perform(command, on: &dossier, as: entry, in: tx) }
            try entry.project(dossier, in: tx)
            return .success(dossier)
        }
        return try outcome.get()
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
                    dedupe: ID<OutgoingMessage>.make(at: now, using: &random).text), at: now, in: tx)
        }
    }

    /// One command within a transaction: decided, appended, announced; the caller projects.
    func perform(_ command: Command, on dossier: inout Dossier, as entry: Entry, in tx: Transaction) throws {
        let role = Path(of: dossier, under: entry.procedure).step(dossier.step)?.role
        let staffing = try Staffing.read(for: command, by: entry.actor, on: dossier, role: role, at: entry.at, in: tx)
        let events = try dossier.decide(
            try numbered(command, at: entry.agency, now: entry.at, in: tx), by: entry.actor, under: entry.procedure,
            at: entry.at, calendar: entry.calendar, staffing: staffing)
        let entry = Entry(
            actor: entry.actor, at: entry.at, procedure: entry.procedure, agency: entry.agency,
            calendar: entry.calendar, behalf: staffing.standsInFor)
        var recorded: [Recorded] = []
        for event in events { recorded.append(try entry.append(event, to: &dossier, in: tx)) }
        try distribute(&dossier, after: events, history: recorded, as: entry, in: tx)
        try entry.announce(recorded[...], of: dossier, texts: texts, in: tx)
    }

    /// A payment gets the next number of the agency's receipts in the very transaction that writes it.
    func numbered(_ command: Command, at agency: Agency, now: Date, in tx: Transaction) throws -> Command {
        guard case .takePayment(let receipt, let payer) = command, receipt.isEmpty else { return command }
        return .takePayment(receipt: try FeeBook.nextNumber(of: agency, at: now, in: tx), payer: payer)
    }
}
