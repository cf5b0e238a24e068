package import Foundation
import Kernel
import Storage

extension Dossiers {
    /// The number that the agency's register would give next to a result of this procedure, as a proposal.
    ///
    /// Only issuing counts; the clerk may write another number.
    package func nextResultNumber(of file: DossierFile, at now: Date) async throws -> String {
        let year = VietnamTime.day(of: now).year
        return try await database.read { tx in
            try ResultRegister.proposal(for: file.procedure.result, agency: file.agency.slug, year: year, in: tx)
        }
    }
}

extension ResultRule {
    /// The pattern filled in.
    func number(_ serial: Int, year: Int) -> String {
        numberPattern.split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: "\(serial)")
            .split(separator: "{year}", omittingEmptySubsequences: false).joined(separator: "\(year)")
    }
}
