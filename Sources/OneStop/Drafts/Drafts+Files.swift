package import Foundation
package import Kernel

extension Drafts {
    /// Lays files into the account's draft, by input name; one that lies there already, by content, stays alone.
    ///
    /// - Throws: `Refusal.unknownDossier`, `.alreadyFiled`, `.tooManyFiles`, `StorageError`.
    package func attach(
        _ files: [(name: String, file: FileReference)], to id: ID<Draft>, of account: ID<Account>, now: Date
    ) async throws {
        try await change(id, of: account, now: now) { draft in
            for (name, file) in files
            where draft.files[name]?.contains(where: { $0.digest == file.digest }) != true {
                // A field of the form holds one file: a new one replaces it. A paper may have several pages.
                let kept = name.hasPrefix("giay_to.") ? draft.files[name, default: []] : []
                draft.files[name] = kept + [file]
            }
        }
    }
}
