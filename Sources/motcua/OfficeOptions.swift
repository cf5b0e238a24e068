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

    /// Opens the office: checks the folder, the database and the files, or says what is wrong.
    func open(now: Date, logger: Logger) async throws -> Office {
        let loaded = CatalogueLoader.load(province)
        guard let catalogue = loaded.catalogue else {
            for fault in loaded.faults { FileHandle.standardError.write(Data((fault.text(.en) + "\n").utf8)) }
            throw ValidationError("\(province) has \(loaded.faults.count) errors; nothing was published.")
        }
        let url = try DatabaseURL(database)
        if database.hasPrefix("sqlite:") { try makeFolder(for: String(database.dropFirst("sqlite:".count))) }
        return try await Office.live(
            database: try await Database.open(url, logger: logger), catalogue: catalogue, sources: loaded.sources,
            files: try DiskStore(folder: files), hasher: Argon2Hasher(), now: now)
    }

    private func makeFolder(for path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
}
