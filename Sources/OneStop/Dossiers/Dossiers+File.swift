package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// Files the draft: validates it whole, gives it a code and a PIN, writes it down.
    ///
    /// Filing the same draft again gives the same dossier, however often it is sent.
    ///
    /// - Throws: `Refusal.invalidAnswers` with every fault, `.unknownDossier`, `.onlyAtDesk`, or `StorageError`.
    package func file(_ id: ID<Draft>, by applicant: Applicant, at now: Date) async throws -> DossierCode {
        guard let account = applicant.submitter?.account else { throw Refusal.unknownDossier }
        let found = try await database.read { tx in
            try Drafts.row(id, of: account, in: tx).map { try DraftSnapshot(row: $0, in: tx) }
        }
        guard let found else { throw Refusal.unknownDossier }
        return try await file(found, at: now) { _, _ in applicant }.code
    }

    /// The same for a draft that was just read; the applicant may be named by the answers.
    ///
    /// The draft is validated without holding anybody up, and filed only if its row is still as it was read.
    package func file(
        _ snapshot: DraftSnapshot, at now: Date, for applicant: (Procedure, Answers) -> Applicant
    ) async throws -> FiledDossier {
        let draft = snapshot.draft
        if let code = draft.filed { return FiledDossier(code: code, id: nil) }
        // What answers a request belongs to a dossier that is filed already.
        guard draft.answers == nil else { throw Refusal.unknownDossier }
        let procedure = try await publication.procedure(draft.procedure, version: draft.version)
        guard procedure.isFiledOnline else { throw Refusal.onlyAtDesk }
        guard procedure.time.isOpen(on: VietnamTime.day(of: now)) else { throw Refusal.outsideWindow }
        let (answers, papers) = try validated(draft, under: procedure, at: now)
        let content = FilingContent(
            applicant: applicant(procedure, answers), channel: .online, answers: answers, papers: papers,
            declared: draft.declared)
        guard content.applicant.submitter?.account == draft.account else { throw Refusal.unknownDossier }
        return try await database.write { tx in
            guard let row = try Drafts.lockedRow(draft.id, of: draft.account, in: tx) else {
                throw Refusal.unknownDossier
            }
            guard snapshot.isStill(row) else {
                let current = try Draft(row: row, in: tx)
                if let code = current.filed { return FiledDossier(code: code, id: nil) }
                throw Refusal.stale(by: content.applicant.submitter, event: "saved", at: current.savedAt)
            }
            try IdentityChecks.require(procedure, of: draft.account, in: tx)
            let behalf = try Parties.behalf(of: draft, at: now, isFiling: true, in: tx)
            let content = content.filed(for: behalf, namedByForm: procedure.applicantName(in: answers) != nil)
            var random = SystemRandomNumberGenerator()
            let dossier = try file(content, under: procedure, at: draft.agency, now: now, using: &random, in: tx)
            let filed = try tx.run(
                """
                UPDATE drafts SET filed = \(dossier.code.text)
                WHERE id = \(draft.id) AND account = \(draft.account) AND filed IS NULL
                """)
            guard filed == 1 else { throw Refusal.alreadyFiled }
            return FiledDossier(code: dossier.code, id: dossier.id)
        }
    }

    /// Writes a filing down: code, first event, row, counter and message.
    func file(
        _ content: FilingContent, under procedure: Procedure, at agencySlug: String, now: Date,
        using random: inout some RandomNumberGenerator, in tx: Transaction
    ) throws -> Dossier {
        guard let agency = publication.catalogue.agency(agencySlug) else { throw Refusal.unknownAgency }
        guard let first = procedure.steps(for: content.answers).first else { throw Refusal.unknownProcedure }
        let calendar = publication.catalogue.calendar(of: agency)
        let day = VietnamTime.day(of: now)
        let serial = try Serials.next("dossier \(agency.code) \(day.iso)", in: tx)
        let filing = Filing(
            dossier: .make(at: now, using: &random), code: DossierCode(agency: agency.code, day: day, serial: serial),
            pin: .make(using: &random), procedure: procedure.slug, version: procedure.version, agency: agency.slug,
            applicant: content.applicant, channel: content.channel, answers: content.answers, papers: content.papers,
            declared: content.declared, received: content.received, desk: content.desk, behalf: content.behalf,
            step: first.id,
            acknowledgeBy: Deadline.acknowledgeBy(submitted: now, calendar: calendar))
        var dossier = Dossier(filing: filing, at: now)
        let applicant = Signature(person: content.applicant.submitter, capacity: .applicant)
        let signature = content.registrar ?? applicant
        let recorded = Recorded(number: 1, at: now, by: signature, event: .submitted(filing))
        try DossierRow.insert(dossier, under: procedure, calendar: calendar, in: tx)
        try Parties.enter(dossier, in: tx)
        try Ledgered.append(recorded, to: dossier.id, of: agency.slug, isLogged: logsFilings, in: tx)
        try DossierWords.write(dossier, under: procedure, in: tx)
        try Counters.add(1, to: .submitted, agency: agency.slug, procedure: procedure.slug, at: now, in: tx)
        try Notices.enqueue([recorded], of: dossier, under: procedure, agency: agency, texts: texts, in: tx)
        let entry = Entry(actor: .system, at: now, procedure: procedure, agency: agency, calendar: calendar)
        if procedure.acceptsAutomatically {
            try accept(&dossier, as: entry, in: tx)
        } else {
            let first = dossier
            try distribute(&dossier, after: [recorded.event], history: [recorded], as: entry, in: tx)
            if dossier != first { try entry.project(dossier, in: tx) }
        }
        return dossier
    }

    /// Accepts what was just filed, where the law leaves nobody a choice.
    private func accept(_ dossier: inout Dossier, as entry: Entry, in tx: Transaction) throws {
        let ruling = Ruling(
            on: dossier, by: .system, under: entry.procedure, at: entry.at, calendar: entry.calendar,
            staffing: .usual, neighbours: publication.catalogue.neighbours)
        let events = ruling.settled(try ruling.acceptAutomatically())
        let recorded = try events.map { try entry.append($0, to: &dossier, in: tx) }
        try distribute(&dossier, after: events, history: recorded, as: entry, in: tx)
        try entry.project(dossier, in: tx)
        try entry.announce(recorded[...], of: dossier, texts: texts, in: tx)
    }

    private func validated(
        _ draft: Draft, under procedure: Procedure, at now: Date
    ) throws -> (Answers, [String: [FileReference]]) {
        let reading = publication.catalogue.read(draft, under: procedure, at: now)
        let demands = procedure.papers(for: reading.answers, declared: draft.declared)
        let faults = reading.faults + demands.faults(having: draft.papers)
        guard faults.isEmpty else { throw Refusal.invalidAnswers(faults) }
        let wanted = Set(demands.map(\.paper.id))
        return (reading.answers, draft.papers.filter { wanted.contains($0.key) })
    }
}

/// What is filed, validated.
struct FilingContent: Sendable {
    var applicant: Applicant
    let channel: Channel
    let answers: Answers
    let papers: [String: [FileReference]]
    let declared: [String: Bool]
    /// What came by hand, by paper id.
    var received: [String: ReceivedPaper]?
    /// What the desk wrote down beside the form.
    var desk: DeskNote?
    /// Who wrote it down, where that isn't the applicant.
    var registrar: Signature?
    /// For whom, where that isn't the account's holder.
    var behalf: Behalf?

    /// The same for an organisation or a person represented, whose name it bears unless the form names one.
    func filed(for behalf: Behalf?, namedByForm: Bool) -> FilingContent {
        guard let behalf else { return self }
        var content = self
        content.behalf = behalf
        if !namedByForm { content.applicant = applicant.named(behalf.name) }
        return content
    }
}
