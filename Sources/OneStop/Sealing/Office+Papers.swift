package import Foundation
package import Kernel

extension Office {
    /// The paper as whoever it is for gets it: printed as on the day of its act, signed by its agency where that has a
    /// key, with the receipt of the act inside and its short form on it.
    ///
    /// - Parameters:
    ///   - forApplicant: only papers that are written to the applicant are found.
    /// - Throws: `FileRefusal.missing` where the history has not given it; `StorageError` and what printing throws.
    package func paper(
        _ reference: PrintReference, of file: DossierFile, forApplicant: Bool, site: PaperSite, at now: Date
    ) async throws -> [UInt8] {
        guard let known = file.print(reference, forApplicant: forApplicant)?.reference else {
            throw FileRefusal.missing
        }
        var short: ShortReceipt?
        if let event = known.event { short = try await ledger.short(of: file.dossier.id.text, number: event) }
        let printed = try await prints.printed(
            known, of: file, site: site,
            seal: sealing.seal(of: file.agency, short: short, at: now))
        return try await sealing.sealed(printed, of: file, event: known.event, at: now)
    }

    /// The result's paper as its procedure words it, signed by its agency where that has a key; `nil` where it words none.
    ///
    /// Its digest stands in the event that issues it, so what is kept is what was signed, and no receipt is inside.
    package func resultPaper(
        of file: DossierFile, number: String, day: CivilDay, site: PaperSite, at now: Date
    ) async throws -> [UInt8]? {
        let printed = try await prints.printedResult(
            of: file, number: number, day: day, isPreview: false, site: site,
            seal: sealing.seal(of: file.agency, short: nil, at: now))
        guard let printed else { return nil }
        return try await sealing.sealed(printed, of: file, event: nil, at: now)
    }
}
