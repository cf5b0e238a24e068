package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// Files what the desk has typed and does with it what it decided, money included, as one act: all or nothing.
    ///
    /// The reception is the key: sent twice, or from two desks, it becomes one dossier.
    ///
    /// - Throws: `Refusal.invalidAnswers` with every fault of form and papers, `.stale` where another officer saved
    ///   meanwhile, `.notOffered` for a channel, `.outsideWindow`, what deciding throws, or `StorageError`.
    package func receive(
        _ form: DeskForm, as intent: ReceptionIntent, by officer: Actor, at now: Date
    ) async throws -> DossierCode {
        let reception = form.reception
        guard officer.holds(.reception, in: reception.agency) else { throw Refusal.notYourRole(needed: [.reception]) }
        if let code = reception.filed { return code }
        let content = try content(of: form, as: intent, by: officer)
        guard form.procedure.channels.contains(content.channel) else {
            throw Refusal.notOffered(content.channel.rawValue)
        }
        guard form.procedure.time.isOpen(on: VietnamTime.day(of: now)) else { throw Refusal.outsideWindow }
        let entry = Entry(
            actor: officer, at: now, procedure: form.procedure, agency: form.agency,
            calendar: publication.catalogue.calendar(of: form.agency))
        return try await database.write { tx in
            guard let current = try Receptions.locked(reception.id, in: tx) else { throw Refusal.unknownDossier }
            if let code = current.filed { return code }
            guard current.savedAt == reception.savedAt else {
                throw Refusal.stale(by: current.officer, event: "saved", at: current.savedAt)
            }
            var random = SystemRandomNumberGenerator()
            var dossier = try file(
                content, under: form.procedure, at: form.agency.slug, now: now, using: &random, in: tx)
            var history = try Ledgered.history(of: dossier.id, in: tx)
            for command in commands(for: form, as: intent, on: dossier) {
                try carryOut(command, on: &dossier, history: &history, as: entry, in: tx)
            }
            try entry.project(dossier, in: tx)
            try DeskPersons.note(content, at: form.agency.slug, now: now, in: tx)
            try tx.run("UPDATE receptions SET filed = \(dossier.code.text) WHERE id = \(reception.id)")
            return dossier.code
        }
    }

    /// What is to be done after the filing, in order.
    private func commands(
        for form: DeskForm, as intent: ReceptionIntent, on dossier: Dossier
    ) -> [Command] {
        var commands: [Command] = []
        switch intent {
        case .accept(let officerCase) where dossier.stage == .submitted:
            commands.append(.accept(officerCase: officerCase))
        case .supplement(let reason, let until):
            let items = form.missingPapers.map { fault -> SupplementItem in
                let id = fault.name.paperID
                let isPaper = form.procedure.papers.contains { $0.id == id }
                return SupplementItem(subject: isPaper ? .paper(id) : .field(id), reason: reason)
            }
            commands.append(.requestSupplement(SupplementRequest(items: items, until: until)))
        case .refuse(let reasons): return [.refuse(reasons)]
        case .accept, .leave: break
        }
        guard let fee = form.fee, fee > .zero else { return commands }
        switch form.desk.fee {
        case .cash:
            let payer = form.desk.note.proxy?.name ?? form.desk.note.owner.name
            commands.append(.takePayment(receipt: "", payer: payer))
        case .waived(let reason): commands.append(.waiveFee(reason: reason))
        case .later:
            let moment: FeeRequest.Moment = form.procedure.fee.collected == .filing ? .filing : .result
            commands.append(.requestFee(FeeRequest(amount: fee, moment: moment)))
        }
        return commands
    }

    private func content(
        of form: DeskForm, as intent: ReceptionIntent, by officer: Actor
    ) throws(Refusal) -> FilingContent {
        var faults = form.answerFaults
        if case .accept = intent { faults += form.missingPapers }
        guard faults.isEmpty, form.desk.faults.isEmpty else { throw .invalidAnswers(faults) }
        if case .supplement = intent, form.missingPapers.isEmpty { throw .missingItems }
        let wanted = Set(form.demands.map(\.paper.id))
        let known = wanted.union(form.fileFields.map(\.id))
        return FilingContent(
            applicant: Applicant(
                name: form.applicantName, submitter: nil, phone: form.desk.phone, email: form.desk.email, language: .vi),
            channel: form.desk.channel, answers: form.reading.answers,
            papers: form.reception.papers.filter { wanted.contains($0.key) || $0.key.hasPrefix("khac_") },
            declared: form.declared,
            received: form.desk.received.filter { known.contains($0.key) || $0.value.name != nil },
            desk: form.desk.note, registrar: Signature(person: officer.person, capacity: .officer(.reception)))
    }
}
