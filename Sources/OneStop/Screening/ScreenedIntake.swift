import Kernel

/// A file on its way in through the scanner: kept first, then looked into, so that nothing is lost where nobody answers.
struct ScreenedIntake: FileIntake {
    let inner: any FileIntake
    let screening: Screening

    func write(_ bytes: [UInt8]) async throws { try await inner.write(bytes) }

    func finish() async throws -> StoredFile { try await finish(as: "") }

    /// - Throws: `FileRefusal.infected` too.
    func finish(as name: String) async throws -> StoredFile {
        let file = try await inner.finish()
        try await screening.look(at: file.digest, name: FileName.harmless(name, type: file.type))
        return file
    }

    func discard() async { await inner.discard() }
}
