package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// Files a printed form at the desk and accepts it, as one act: both happen or neither does.
    ///
    /// Papers that were handed in stand for uploads; a paper that the applicant hadn't called for is needed where it
    /// was handed in all the same. The dossier is the applicant's, as if filed online.
    ///
    /// - Parameter form: as `PaperForms.open` gave it to the same officer.
    /// - Throws: `Refusal.invalidAnswers` with every fault, `.stale`, `.alreadyFiled`, `.outsideWindow`, what accepting
    ///   throws, or `StorageError`.
    package func file(
        _ filing: CounterFiling, of form: CounterForm, by officer: Actor, at now: Date
    ) async throws -> DossierCode {
        guard officer.holds(.reception, in: form.agency.slug) else { throw Refusal.notYourRole(needed: [.reception]) }
        guard form.procedure.channels.contains(.counter) else { throw Refusal.notOffered(Channel.counter.rawValue) }
        guard form.procedure.time.isOpen(on: VietnamTime.day(of: now)) else { throw Refusal.outsideWindow }
        let content = try content(of: filing, form: form, by: officer)
        let calendar = publication.catalogue.calendar(of: form.agency)
        return try await database.write { tx in
            let account = form.account.id
            guard let current = try Drafts.locked(form.draft.id, of: account, in: tx) else {
                throw Refusal.unknownDossier
            }
            guard current.filed == nil else { throw Refusal.alreadyFiled }
            guard current.savedAt == filing.savedAt, current == form.draft else {
                throw Refusal.stale(by: form.account.person, event: "saved", at: current.savedAt)
            }
            let behalf = try Parties.behalf(of: current, at: now, isFiling: true, in: tx)
            let isNamed = form.procedure.applicantName(in: form.reading.answers) != nil
            let content = content.filed(for: behalf, namedByForm: isNamed)
            var random = SystemRandomNumberGenerator()
            var dossier = try file(
                content, under: form.procedure, at: form.agency.slug, now: now, using: &random, in: tx)
            if dossier.stage == .submitted {
                let entry = Entry(
                    actor: officer, at: now, procedure: form.procedure, agency: form.agency, calendar: calendar)
                var history = try Ledgered.history(of: dossier.id, in: tx)
                try carryOut(
                    .accept(officerCase: filing.officerCase), on: &dossier, history: &history, as: entry, in: tx)
                try entry.project(dossier, in: tx)
            }
            try tx.run(
                "UPDATE drafts SET filed = \(dossier.code.text) WHERE id = \(current.id) AND account = \(account)")
            return dossier.code
        }
    }

    private func content(
        of filing: CounterFiling, form: CounterForm, by officer: Actor
    ) throws(Refusal) -> FilingContent {
        var declared = form.draft.declared
        for demand in form.demands where demand.standing != .required {
            declared[demand.paper.id] = filing.received[demand.paper.id] != nil
        }
        let answers = form.reading.answers
        let demands = form.procedure.papers(for: answers, declared: declared)
        let faults =
            form.reading.faults.filter { filing.received[$0.name] == nil || !$0.isMissingFile }
            + demands.faults(having: form.draft.papers).filter { filing.received[$0.name.paperID] == nil }
        guard faults.isEmpty else { throw .invalidAnswers(faults) }
        let wanted = Set(demands.map(\.paper.id))
        let known = wanted.union(form.fileFields.map(\.id))
        return FilingContent(
            applicant: form.applicant, channel: .counter, answers: answers,
            papers: form.draft.papers.filter { wanted.contains($0.key) }, declared: declared,
            received: filing.received.filter { known.contains($0.key) },
            registrar: Signature(person: officer.person, capacity: .officer(.reception)))
    }
}

extension FieldFault {
    fileprivate var isMissingFile: Bool {
        if case .missingFile = code { return true }
        return false
    }
}
