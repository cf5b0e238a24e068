import ArgumentParser
import Foundation
import Gateways
import Kernel
import Logging
import OneStop
import Storage

/// Where the province's data, folder and files are: the same for every command that opens the office.
struct OfficeOptions: ParsableArguments {
    @Option(help: "sqlite:PATH or postgres://user:password@host:port/database.")
    var database: String = "sqlite:var/motcua.sqlite"

    @Option(help: "The province's folder.")
    var province: String = "Provinces/quang-nam"

    @Option(help: "Where uploaded files lie.")
    var files: String = "var/files"

    @Option(
        help: """
            Folder of the keys that seal what is personal in the database; beside the database without it. Made at the \
            first start. Without them nobody can read the dossiers: keep a copy, apart from the database's.
            """)
    var sealKeys: String?

    /// Opens the office: checks the folder, the database and the files, or says what is wrong.
    ///
    /// - Parameters:
    ///   - replacing: publishes the folder where it differs from what is published.
    ///   - offersFolder: publishes the folder where nothing is published yet.
    ///   - language: of what is said on standard error.
    func open(
        now: Date, replacing: Bool = false, note: PublicationNote = PublicationNote(by: nil, text: "serve"),
        offersFolder: Bool = true, carriers: Carriers = .none, scanner: (any VirusScanner)? = nil,
        language: Language = .en, logger: Logger
    ) async throws -> Office {
        let url = try DatabaseURL(database)
        if database.hasPrefix("sqlite:") { try makeFolder(for: String(database.dropFirst("sqlite:".count))) }
        let database = try await Database.open(url, keys: try await keys(for: url, logger: logger), logger: logger)
        do {
            return try await Office.live(
                database: database, folder: offersFolder ? ProvinceFolder.read(province) : nil, note: note,
                replacing: replacing,
                files: try DiskStore(folder: files), hasher: Argon2Hasher(), carriers: carriers, scanner: scanner,
                now: now)
        } catch let refusal as PublicationRefusal {
            await database.close()
            throw refusal.told(of: province, in: language)
        } catch let error as StorageError where error == StorageError(.configuration, "") {
            await database.close()
            throw ValidationError(
                "\(error.detail). The keys are looked for in \(sealKeyFolder.path) (--seal-keys): put back the folder that belongs to this database, from its safe copy. Nothing was changed."
            )
        }
    }

    /// Where the keys lie.
    var sealKeyFolder: SealKeyFolder {
        if let sealKeys { return SealKeyFolder(path: sealKeys) }
        if database.hasPrefix("sqlite:") { return SealKeyFolder(path: database.dropFirst("sqlite:".count) + "-seal") }
        return SealKeyFolder(path: "var/seal-\(SHA256Digest.of(database).hex.prefix(16))")
    }

    /// The keys of the folder; new ones for a database in which nothing was ever sealed.
    private func keys(for url: DatabaseURL, logger: Logger) async throws -> SealKeys? {
        do {
            if let keys = try sealKeyFolder.read() { return keys }
            let database = try await Database.open(url, logger: logger)
            let isSealed = try await database.isSealed()
            await database.close()
            guard !isSealed else {
                throw Doubt(
                    "the database is sealed, and no key lies in \(sealKeyFolder.path): put back the folder that belongs to it, from its safe copy, or name it with --seal-keys. Nothing was changed."
                )
            }
            let key = try sealKeyFolder.makeNext()
            logger.critical(
                "a NEW KEY was made, and all that is personal will be sealed under it: copy it NOW to a safe place apart from the database's backups. Whoever loses it loses every dossier; nobody can restore them",
                metadata: ["key": "\(sealKeyFolder.path)/\(key.generation).key"])
            return try sealKeyFolder.read()
        } catch let doubt as Doubt {
            throw ValidationError(doubt.words)
        }
    }

    private func makeFolder(for path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
}

extension PublicationRefusal {
    /// Prints each reason to standard error; the error closes the command.
    func told(of folder: String, in language: Language) -> ValidationError {
        let sentences = sentences(language)
        for sentence in sentences { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
        let closing = LocalText(
            vi: "\(folder): \(sentences.count) lỗi; chưa công bố gì.",
            en: "\(folder): \(sentences.count) errors; nothing was published.")
        return ValidationError(closing.text(language))
    }
}
