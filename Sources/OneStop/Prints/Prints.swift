import Documents
import Foundation
package import Kernel
import Storage

/// The papers of dossiers as PDF, each as it was on the day of its act.
package struct Prints: Sendable {
    let database: Database
    let publication: Publication
    let texts: Phrasebook
    let press: Press

    init(database: Database, publication: Publication, texts: Phrasebook, press: Press) {
        self.database = database
        self.publication = publication
        self.texts = texts
        self.press = press
    }

    /// The paper as PDF; it takes its number where it has none yet.
    ///
    /// - Parameters:
    ///   - forApplicant: only papers that are written to the applicant are found.
    /// - Throws: `FileRefusal.missing` where the history has not given it, `PressError`, `StorageError`.
    package func pdf(
        _ reference: PrintReference, of file: DossierFile, forApplicant: Bool, site: PaperSite
    ) async throws -> [UInt8] {
        guard let known = file.print(reference, forApplicant: forApplicant) else { throw FileRefusal.missing }
        return try await printed(known.reference, of: file, site: site, seal: .none).pdf
    }

    /// The same paper with what it shows of its proofs.
    ///
    /// - Throws: `PressError`, `StorageError`.
    func printed(
        _ reference: PrintReference, of file: DossierFile, site: PaperSite, seal: PaperSeal
    ) async throws -> PrintedSheet {
        var matter = try await matter(of: reference, in: file, site: site)
        matter.seal = seal
        return try await press.printed(matter.sheet)
    }

    /// The result's paper as its procedure words it, with that number and day; `nil` where it words none.
    ///
    /// - Throws: `PressError`.
    package func result(
        of file: DossierFile, number: String, day: CivilDay, isPreview: Bool, site: PaperSite
    ) async throws -> [UInt8]? {
        try await printedResult(
            of: file, number: number, day: day, isPreview: isPreview, site: site, seal: .none)?
            .pdf
    }

    /// The same paper with what it shows of its signature.
    ///
    /// - Throws: `PressError`.
    func printedResult(
        of file: DossierFile, number: String, day: CivilDay, isPreview: Bool, site: PaperSite, seal: PaperSeal
    ) async throws -> PrintedSheet? {
        guard let paper = file.procedure.result.paper else { return nil }
        let approver = file.history.last { if case .approved = $0.event { true } else { false } }
        let print = ResultPrint(
            paper: paper, dossier: file.dossier, procedure: file.procedure, agency: file.agency,
            province: publication.catalogue.province, number: number, day: day,
            signer: approver?.by.person?.name ?? "", isPreview: isPreview, site: site,
            seal: seal, t: texts.wording(.vi))
        return try await press.printed(print.sheet)
    }

    /// What the paper is written from.
    func matter(
        of reference: PrintReference, in file: DossierFile, site: PaperSite
    ) async throws -> PrintMatter {
        let through = reference.event ?? file.dossier.number
        let history = file.history.filter { $0.number <= through }
        // The control slip is dated by what last moved the dossier, not by who last looked.
        let last = reference.event == nil ? history.last { $0.event.isAct } : history.last
        guard let act = last, let dossier = Dossier(history: history) else { throw FileRefusal.missing }
        let edition = FormEdition(on: VietnamTime.day(of: act.at))
        let (number, worded) = try await database.write { tx in
            let number = try PrintNumbers.take(
                reference.kind, of: dossier.id, event: act.number, agency: file.agency.slug, at: act.at, in: tx)
            let place = WordingPlace(agency: file.agency.slug, kind: reference.kind, edition: edition)
            let worded = try WordingRegister.inForce(place, at: act.at, in: tx)
            return (number, worded)
        }
        return PrintMatter(
            kind: reference.kind, act: act, dossier: dossier, history: history, procedure: file.procedure,
            agency: file.agency, province: publication.catalogue.province, number: number, worded: worded,
            site: site, calendar: publication.catalogue.calendar(of: file.agency),
            t: texts.wording(.vi))
    }
}

extension PrintMatter {
    /// The paper, by its kind.
    var sheet: Sheet {
        switch (kind, act.event) {
        case (.supplement, .supplementRequested(let request)): SupplementPrint(matter: self, request: request).sheet
        case (.refusal, .refused(let reasoned)): RefusalPrint(matter: self, reasoned: reasoned).sheet
        case (.stop, .stopped(let reasoned)): StopPrint(matter: self, reasoned: reasoned).sheet
        case (.apology, _): ApologyPrint(matter: self).sheet
        case (.control, _): ControlSlip(matter: self).sheet
        case (.fee, let event):
            FeeDue(event, of: dossier, under: procedure).map { FeePrint(matter: self, due: $0).sheet }
                ?? ReceiptPrint(matter: self).sheet
        default: ReceiptPrint(matter: self).sheet
        }
    }
}
