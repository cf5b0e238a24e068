import Foundation
import Kernel
import Storage

/// The words of dossiers as rows.
enum DossierWords {
    /// Writes the dossier's words in place of what was there.
    static func write(_ dossier: Dossier, under procedure: Procedure, in tx: Transaction) throws {
        let rows = try dossier.dossierWords(under: procedure).map { word -> SQL in
            let text = word.isHidden ? try tx.blind(word.text, as: .word) : word.text
            return "(\(dossier.agency), \(text), \(dossier.id), \(word.place.rawValue))"
        }
        try tx.send("DELETE FROM dossier_words WHERE dossier = \(dossier.id)")
        try tx.send(
            "INSERT INTO dossier_words (agency, word, dossier, place) VALUES \(rows.joined(separator: ", "))")
        try tx.send("UPDATE dossiers SET has_words = 1 WHERE id = \(dossier.id)")
    }
}

extension DossierEvent {
    /// The dossier may be found by other words after it.
    var changesWords: Bool {
        switch self {
        case .supplemented, .issued: true
        default: false
        }
    }
}

extension Dossiers {
    /// Writes the words of dossiers from before there were any, at most `batch`; safe on several servers at once.
    ///
    /// - Returns: how many were looked at.
    @discardableResult
    package func writeWords(batch: Int = 200) async throws -> Int {
        let codes = try await database.read { tx in
            try tx.rows("SELECT code FROM dossiers WHERE has_words = 0 ORDER BY id LIMIT \(batch)").compactMap {
                DossierCode(try $0.get("code"))
            }
        }
        for code in codes {
            do {
                try await writeWords(of: code)
            } catch {
                // One that can't be read is set aside, so that it keeps no other waiting.
                _ = try await database.write { tx in
                    try tx.run("UPDATE dossiers SET has_words = 2 WHERE code = \(code.text)")
                }
            }
        }
        return codes.count
    }

    private func writeWords(of code: DossierCode) async throws {
        guard let pinned = try await database.read({ tx in try DossierRow.pin(of: code, in: tx) }) else { return }
        let (procedure, _) = try await publication.rules(of: pinned)
        try await database.write { tx in
            try DossierRow.lock(pinned.dossier, in: tx)
            guard let dossier = Dossier(history: try Ledgered.history(of: pinned.dossier, in: tx)) else {
                throw Refusal.unknownDossier
            }
            try DossierWords.write(dossier, under: procedure, in: tx)
            // What was written before numbers were left out of it.
            try tx.send(
                """
                UPDATE dossiers SET search = \(DossierRow.searchText(of: dossier, under: procedure))
                WHERE id = \(dossier.id)
                """)
        }
    }
}
