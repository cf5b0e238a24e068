package import Foundation
package import Kernel
import Storage

/// What the law gives a person over the data that is kept of them: to see it, to take it home, to have it erased.
///
/// - Source: Law 91/2025/QH15 on the protection of personal data, articles 4 and 14.
package struct PersonalData: Sendable {
    let database: Database
    let publication: Publication
    let dossiers: Dossiers
    let ledger: Ledger
    let texts: Phrasebook
    /// Closing the account, and what that erases.
    package let closings: Closings

    init(
        database: Database, publication: Publication, dossiers: Dossiers, ledger: Ledger, texts: Phrasebook,
        parts: any PartStore
    ) {
        self.database = database
        self.publication = publication
        self.dossiers = dossiers
        self.ledger = ledger
        self.texts = texts
        closings = Closings(
            database: database, publication: publication, dossiers: dossiers, texts: texts, parts: parts)
    }

    /// What is kept of that account, in counts, and until when.
    package func standing(of account: Account, at now: Date) async throws -> DataStanding {
        let kept = KeptDossiers(database: database, publication: publication)
        return DataStanding(
            counts: try await database.read { tx in try DataStanding.Counts(of: account, at: now, in: tx) },
            groups: try await kept.groups(of: account.id),
            passing: publication.catalogue.province.retention.passing,
            closing: try await closings.pending(of: account.id))
    }

    /// Writes down that the account's data was taken home, before the first byte leaves.
    ///
    /// Without the person's name: that list outlives the account.
    package func noteCopy(of account: ID<Account>, from origin: VisitOrigin, at now: Date) async throws {
        try await database.write { tx in
            try SecurityLog.record(.dataCopied, by: Person(account: account, name: ""), from: origin, at: now, in: tx)
        }
    }
}
