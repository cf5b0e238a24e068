import Documents
package import Foundation
import Kernel
import Storage
import Synchronization

/// The forms of procedures on paper: blank, filled from a draft, and taken back at the desk.
package final class PaperForms: Sendable {
    private let database: Database
    private let publication: Publication
    private let texts: Phrasebook
    private let press: Press
    private let blanks = Mutex<[BlankKey: [UInt8]]>([:])

    /// A blank form stays the same as long as the procedure's version and the agency do.
    private struct BlankKey: Hashable {
        let version: SHA256Digest
        let agency: Agency
    }

    private static let mostBlanks = 400

    init(database: Database, publication: Publication, texts: Phrasebook, press: Press) {
        self.press = press
        self.database = database
        self.publication = publication
        self.texts = texts
    }

    /// The procedure's form to be filled by hand, as PDF.
    ///
    /// - Throws: `Refusal.unknownProcedure` where there is none of level 2, `.unknownAgency`, `PressError`.
    package func blank(of slug: String, for agency: String) async throws -> [UInt8] {
        let catalogue = publication.catalogue
        guard let procedure = catalogue.procedure(slug), procedure.hasPaperForm else { throw Refusal.unknownProcedure }
        guard procedure.agencies.contains(agency), let agency = catalogue.agency(agency) else {
            throw Refusal.unknownAgency
        }
        let key = BlankKey(version: procedure.version, agency: agency)
        if let kept = blanks.withLock({ $0[key] }) { return kept }
        let form = BlankForm(procedure: procedure, agency: agency, t: texts.wording(.vi))
        let pdf = try await press.print(form.sheet)
        blanks.withLock { kept in
            if kept.count >= Self.mostBlanks { kept = [:] }
            kept[key] = pdf
        }
        return pdf
    }

    /// The draft as a form to be signed, as PDF, with the code by which the desk opens it.
    ///
    /// - Parameter address: of the desk's page for that reference, for the QR code.
    /// - Throws: `Refusal.unknownDossier`, `.alreadyFiled`, `PressError`, `StorageError`.
    package func filled(
        from draft: Draft, of account: Account, at now: Date, address: (FormReference) -> String
    ) async throws -> [UInt8] {
        let procedure = try await publication.procedure(draft.procedure, version: draft.version)
        guard let agency = publication.catalogue.agency(draft.agency) else { throw Refusal.unknownAgency }
        let reference = try await database.write { tx in
            var random = SystemRandomNumberGenerator()
            return try PrintedForms.note(draft.id, of: account.id, using: &random, at: now, in: tx)
        }
        let answers = publication.catalogue.read(draft, under: procedure, at: now).answers
        let form = FilledForm(
            procedure: procedure, agency: agency, draft: draft, answers: answers,
            applicant: procedure.applicantName(in: answers) ?? account.name, reference: reference,
            address: address(reference), printedAt: now, t: texts.wording(.vi))
        return try await press.print(form.sheet)
    }

    /// The form of that reference, where the officer receives dossiers at its agency.
    ///
    /// - Throws: `CounterRefusal`, `Refusal.notYourRole`, `StorageError`.
    package func open(_ reference: FormReference, by officer: Actor, at now: Date) async throws -> CounterForm {
        let found = try await database.read { tx in try PrintedForms.find(reference, in: tx) }
        guard let (draft, printedAt) = found else { throw CounterRefusal.unknown }
        guard officer.works(in: draft.agency) else { throw CounterRefusal.elsewhere(draft.agency) }
        guard officer.holds(.reception, in: draft.agency) else { throw Refusal.notYourRole(needed: [.reception]) }
        if let code = draft.filed { throw CounterRefusal.taken(code) }
        let procedure = try await publication.procedure(draft.procedure, version: draft.version)
        guard let agency = publication.catalogue.agency(draft.agency) else { throw Refusal.unknownAgency }
        let account = try await database.read { tx in try AccountRow.find(draft.account, in: tx)?.account }
        guard let account else { throw CounterRefusal.unknown }
        return CounterForm(
            reference: reference, draft: draft, printedAt: printedAt, procedure: procedure, agency: agency,
            account: account, reading: publication.catalogue.read(draft, under: procedure, at: now))
    }
}
