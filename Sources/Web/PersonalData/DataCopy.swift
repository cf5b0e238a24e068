import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import OneStop

/// A person's copy of all that is kept of them, made while it is sent: one dossier and one piece of a file at a time.
struct DataCopy: Sendable {
    let office: Office
    let account: Account
    let t: Wording
    let now: Date

    /// A break in the middle breaks the line, so that no half archive passes for a whole one.
    func response(logging logger: Logger) -> Response {
        let name = "du-lieu-\(VietnamTime.day(of: now).iso).zip"
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody { writer in
                do {
                    try await run { try await writer.write(ByteBuffer(bytes: $0)) }
                    try await writer.finish(nil)
                } catch {
                    logger.error("a person's copy broke off: \(String(reflecting: error))")
                    throw error
                }
            })
    }

    /// Hands the archive on, piece by piece.
    func run(to write: ([UInt8]) async throws -> Void) async throws {
        var archive = DataArchive(of: office.files, at: now)
        let own = try await office.personalData.copy(of: account, in: t.language, at: now)
        var missing = try await add(own.files, to: &archive, write)
        try await archive.add("du-lieu.json", try own.json(at: now), to: write)
        var lines: [[CopiedValue]] = []
        var hidden = 0
        try await office.personalData.eachDossier(of: account.id) { code in
            guard let (line, lacks) = try await add(code, to: &archive, write) else {
                hidden += 1
                return
            }
            lines.append(line)
            missing.formUnion(lacks)
        }
        let page = CopyDocument(
            title: t("mydata.title"), notes: notes(hidden: hidden, missing: missing.count),
            tables: own.tables + [CopiedPart.contents(lines)], root: "", missing: missing)
        try await archive.add("index.html", page.html(t).bytes, to: write)
        try await archive.finish(to: write)
    }

    /// One dossier's folder.
    ///
    /// - Returns: its line in the table of contents and the files that are held back; `nil` where the person may not see it.
    private func add(
        _ code: DossierCode, to archive: inout DataArchive, _ write: ([UInt8]) async throws -> Void
    ) async throws -> ([CopiedValue], Set<String>)? {
        let data = office.personalData
        guard let part = try await data.copy(of: code, for: account, in: t.language, at: now) else { return nil }
        let folder = "ho-so/\(code.text)"
        let missing = try await add(part.files, to: &archive, write)
        for proof in try await data.proofs(of: code, for: account.id) {
            try await archive.add("\(folder)/bang-chung/\(proof.name)", proof.bytes, to: write)
        }
        let page = CopyDocument(
            title: code.text, notes: [], tables: part.tables, root: "../../", missing: missing)
        try await archive.add("\(folder)/ho-so.html", page.html(t).bytes, to: write)
        try await archive.add("\(folder)/ho-so.json", try part.json(at: now), to: write)
        return (part.line, missing)
    }

    private func add(
        _ files: [CopiedPart.File], to archive: inout DataArchive, _ write: ([UInt8]) async throws -> Void
    ) async throws -> Set<String> {
        var missing: Set<String> = []
        for file in files where try await !archive.add(file.path, file.digest, to: write) { missing.insert(file.path) }
        return missing
    }

    private func notes(hidden: Int, missing: Int) -> [String] {
        [
            t("mydata.copy_taken", ["at": VietnamTime.stamp(now), "name": account.name]), t("mydata.copy_inside"),
            t("mydata.copy_not_inside"),
        ]
            + (hidden > 0 ? [t("mydata.copy_hidden", ["n": "\(hidden)"])] : [])
            + (missing > 0 ? [t("mydata.copy_missing", ["n": "\(missing)"])] : [])
    }
}
