package import Foundation
import Kernel
import Storage

extension Dossiers {
    /// The number that the agency's register would give next to a result of this procedure, as a proposal.
    ///
    /// Only issuing counts; the clerk may write another number.
    package func nextResultNumber(of file: DossierFile, at now: Date) async throws -> String {
        let series = Self.series(agency: file.agency.slug, year: VietnamTime.day(of: now).year)
        let last = try await database.read { tx in
            try tx.value("SELECT last FROM serials WHERE series = \(series)", as: Int.self)
        }
        return file.procedure.result.number((last ?? 0) + 1, year: VietnamTime.day(of: now).year)
    }

    static func series(agency: String, year: Int) -> String { "result \(agency) \(year)" }
}

extension ResultRule {
    /// The pattern filled in.
    func number(_ serial: Int, year: Int) -> String {
        numberPattern.split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: "\(serial)")
            .split(separator: "{year}", omittingEmptySubsequences: false).joined(separator: "\(year)")
    }
}
