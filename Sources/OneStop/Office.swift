import Documents
package import Foundation
import Kernel
package import Storage

/// The whole one-stop of a province, put together by hand: what the pages and the command line work with.
package struct Office: Sendable {
    package let database: Database
    package let publication: Publication
    package let accounts: Accounts
    package let sessions: Sessions
    package let secondFactors: SecondFactors
    package let securityKeys: SecurityKeys
    package let officers: Officers
    package let security: SecurityLog
    /// Single sign-on, once it is told by which providers.
    package var signOns: SignOns
    package let drafts: Drafts
    package var dossiers: Dossiers
    package let paperForms: PaperForms
    package let prints: Prints
    package let book: RegisterBook
    package let registerFiles: RegisterFiles
    package let queues: Queues
    package let figures: Figures
    package let silence: Silence
    package let referrals: Referrals
    package let work: Work
    package let deliverables: Deliverables
    package let mailroom: Mailroom
    package let templates: SituationBook
    package let contacts: ContactBook
    package let people: People
    package let counter: Counter
    package let exports: Exports
    package let retaining: Retaining
    package let purge: Purge
    package let personalData: PersonalData
    package let ledger: Ledger
    /// Signs papers, once it is told with which keys.
    package var sealing: Sealing
    /// Papers behind the virus scanner: what people send and open.
    package let files: Screening
    /// ID papers as officers look at them.
    package let copies: MarkedCopies
    /// Papers that come in pieces over bad lines.
    package let uploads: PartialUploads
    /// The same papers as they lie, for what we make and check ourselves.
    package let vault: any FileStore
    package let texts: Phrasebook

    package var catalogue: Catalogue { publication.catalogue }

    package var index: ProcedureIndex { publication.index }

    /// Every step of the schema, in order.
    package static let migrations =
        IdentityMigrations.all + MoneyMigrations.all + DossierMigrations.all + BodiesMigrations.all
        + CatalogueMigrations.all + DeliverableMigrations.all + CounterMigrations.all + PrintMigrations.all
        + LeaderMigrations.all
        + SendingMigrations.all
        + LedgerMigrations.all + AccessMigrations.all + ScreeningMigrations.all + SignOnMigrations.all
        + PeopleMigrations.all + PrivacyMigrations.all + ExportMigrations.all + MergeMigrations.all
        + UploadMigrations.all + RetentionMigrations.all + PersonalDataMigrations.all + SecurityKeyMigrations.all
        + DraftMigrations.all + ExportTakingMigrations.all + GivenPasswordMigrations.all

    /// Opens the office on that database: brings its schema up, takes up what is published.
    ///
    /// - Parameters:
    ///   - folder: published where nothing is yet, or, if `replacing`, where it differs from what is.
    ///   - fontFamily: in which papers are set; it needs every Vietnamese letter.
    /// - Throws: `PublicationRefusal`, `StorageError`; of code `configuration` where the database was sealed under
    ///   other keys than it was opened with.
    package static func live(
        database: Database, folder: ProvinceFolder?, note: PublicationNote = PublicationNote(by: nil, text: "serve"),
        replacing: Bool = false, files: any FileStore & PartStore, hasher: any PasswordHasher,
        fontFamily: String = "Noto Serif",
        carriers: Carriers = .none, scanner: (any VirusScanner)? = nil, now: Date
    ) async throws -> Office {
        try await database.migrate(migrations, now: now)
        try await database.checkSealKeys(at: now)
        try await SealSweep(database: database).run()
        let publication = try await Publication(
            in: database, offering: folder, as: note, replacing: replacing, at: now)
        let texts = Phrasebook.standard
        let press = Press(family: fontFamily)
        let ledger = Ledger(database: database)
        let dossiers = Dossiers(database: database, publication: publication, texts: texts)
        let screening = Screening(database: database, vault: files, scanner: scanner, texts: texts)
        let drafts = Drafts(database: database, publication: publication)
        return Office(
            database: database, publication: publication,
            accounts: Accounts(database: database, hasher: hasher, texts: texts),
            sessions: Sessions(database: database),
            secondFactors: SecondFactors(database: database, hasher: hasher),
            securityKeys: SecurityKeys(database: database, texts: texts),
            officers: Officers(database: database, texts: texts), security: SecurityLog(database: database),
            signOns: SignOns(database: database, texts: texts),
            drafts: drafts,
            dossiers: dossiers,
            paperForms: PaperForms(database: database, publication: publication, texts: texts, press: press),
            prints: Prints(database: database, publication: publication, texts: texts, press: press),
            book: RegisterBook(database: database, publication: publication),
            registerFiles: RegisterFiles(press: press, texts: texts), queues: Queues(database: database),
            figures: Figures(database: database),
            silence: Silence(database: database), referrals: Referrals(database: database),
            work: Work(database: database, publication: publication, dossiers: dossiers),
            deliverables: Deliverables(
                database: database, publication: publication, dossiers: dossiers, texts: texts),
            mailroom: Mailroom(database: database, dossiers: dossiers, texts: texts, carriers: carriers),
            templates: SituationBook(database: database, texts: texts),
            contacts: ContactBook(database: database, texts: texts),
            people: People(database: database, hasher: hasher, texts: texts),
            counter: Counter(database: database, publication: publication), exports: Exports(database: database),
            retaining: Retaining(database: database),
            purge: Purge(database: database, publication: publication, vault: files),
            personalData: PersonalData(
                database: database, publication: publication, dossiers: dossiers, ledger: ledger, texts: texts,
                parts: files),
            ledger: ledger, sealing: Sealing(press: press, ledger: ledger),
            files: screening, copies: MarkedCopies(press: press, files: screening, texts: texts),
            uploads: PartialUploads(database: database, parts: files, drafts: drafts), vault: files,
            texts: texts)
    }

    /// Waits for what is under way, then lets go of the database.
    package func close() async {
        await database.close()
    }

    /// Passes while the database answers.
    package func checkDatabase() async throws {
        _ = try await database.read { tx in try tx.value("SELECT 1", as: Int.self) }
    }

    /// The newest messages that left, or wait to: the demo's mailbox; of one phone or address where it is given.
    package func mailbox(of recipient: Login? = nil) async throws -> [SentMessage] {
        try await database.read { tx in try Outbox.newest(to: recipient?.text, in: tx) }
    }
}
