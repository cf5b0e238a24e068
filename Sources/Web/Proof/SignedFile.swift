import Kernel
import OneStop

/// A PDF of a dossier and what its signatures say.
struct SignedFile {
    let file: FileReference
    /// It is what the agency gave, not what was sent.
    let isResult: Bool
    /// `nil` where it could not be looked at.
    let signatures: [SignatureCheck]?
}

extension Site {
    /// Most files that one page looks into: each is read whole.
    private static let mostFiles = 12

    /// What the signatures of the dossier's PDFs say, the result first.
    func signatures(in file: DossierFile) async throws -> [SignedFile] {
        let result = [file.dossier.result?.file].compactMap { $0 }
        let sent = file.dossier.papers.keys.sorted().flatMap { file.dossier.papers[$0] ?? [] }
        var signed: [SignedFile] = []
        for reference in (result + sent).filter({ $0.type == .pdf }).prefix(Self.mostFiles) {
            let bytes = try? await office.files.read(reference.digest)
            var found: [SignatureCheck]?
            if let bytes { found = try await office.sealing.examine(bytes, at: now()) }
            signed.append(SignedFile(file: reference, isResult: result.contains(reference), signatures: found))
        }
        return signed
    }
}
