package import Foundation
import Kernel

extension PartialUploads {
    /// Takes the next bytes of an upload.
    ///
    /// - Returns: how many are here then.
    /// - Throws: `UploadRefusal.wrongOffset`, `.inconsistentLength`, `.finished`, `.unsupported`, `StorageError`.
    package func append(_ bytes: [UInt8], to upload: PartialUpload, at offset: Int) async throws -> Int {
        guard upload.outcome == nil else { throw UploadRefusal.finished }
        guard bytes.count <= upload.length - offset else { throw UploadRefusal.inconsistentLength }
        do {
            try await parts.append(bytes, to: upload.id, at: offset)
        } catch let moved as PartMoved {
            guard try await again(upload).outcome == nil else { throw UploadRefusal.finished }
            throw UploadRefusal.wrongOffset(moved.length)
        }
        let reached = offset + bytes.count
        // What no dossier takes is told after four kilobytes, not after twenty megabytes.
        if offset < FileType.headLength, reached >= FileType.headLength {
            let head = try await parts.read(upload.id, from: 0, atMost: FileType.headLength)
            guard FileType(head: head) != nil else {
                try await settle(upload.id, as: .unsupported)
                throw UploadRefusal.unsupported
            }
        }
        return reached
    }

    /// Returns once what came survives power loss.
    package func flush(_ upload: PartialUpload) async throws {
        try await parts.flush(upload.id)
    }

    /// Takes the whole file in as if it had come at once: through the store's limits and its scanner, into the draft.
    ///
    /// Doing it twice does it once, since a file in a draft is known by its content: a client that lost the answer may
    /// ask again.
    ///
    /// - Throws: `UploadRefusal.inconsistentLength` while bytes are missing; `Refusal.alreadyFiled`, `.tooManyFiles`,
    ///   `.unknownDossier`, `StorageError`.
    package func finish(_ upload: PartialUpload, to store: any FileStore, now: Date) async throws
        -> PartialUpload.Outcome
    {
        if let outcome = upload.outcome { return outcome }
        guard try await parts.length(of: upload.id) == upload.length else {
            // Somebody else may have finished it just now.
            if let outcome = try await again(upload).outcome { return outcome }
            throw UploadRefusal.inconsistentLength
        }
        let intake = try await store.receive(atMost: upload.length)
        do {
            try await copy(upload, to: intake)
            let file = try await intake.finish(as: upload.fileName).named(upload.fileName)
            try await drafts.attach([(upload.field, file)], to: upload.draft, of: upload.account, now: now)
            try await settle(upload.id, as: .taken)
            return .taken
        } catch FileRefusal.unsupported {
            return try await refuse(upload, intake, as: .unsupported)
        } catch FileRefusal.infected {
            return try await refuse(upload, intake, as: .infected)
        } catch {
            await intake.discard()
            throw error
        }
    }

    private func copy(_ upload: PartialUpload, to intake: any FileIntake) async throws {
        var copied = 0
        while copied < upload.length {
            let piece = try await parts.read(upload.id, from: copied, atMost: 128 * 1_024)
            guard !piece.isEmpty else { throw FileRefusal.interrupted }
            try await intake.write(piece)
            copied += piece.count
        }
    }

    private func refuse(
        _ upload: PartialUpload, _ intake: any FileIntake, as outcome: PartialUpload.Outcome
    ) async throws -> PartialUpload.Outcome {
        await intake.discard()
        try await settle(upload.id, as: outcome)
        return outcome
    }
}
