package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// The account's dossiers, newest first, at most 100.
    package func all(of account: ID<Account>) async throws -> [QueueRow] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT \(QueueRow.columns)
                FROM dossiers
                WHERE account = \(account)
                ORDER BY submitted_at DESC, id DESC
                LIMIT 100
                """
            ).map(QueueRow.init(row:))
        }
    }

    /// Number of the dossier's last event; `nil` where there is none of that code.
    package func number(of code: DossierCode) async throws -> Int? {
        try await database.read { tx in
            try tx.value("SELECT number FROM dossiers WHERE code = \(code.text)", as: Int.self)
        }
    }

    /// The dossier where its applicant asks; the same refusal for a foreign one and for none.
    package func find(_ code: DossierCode, of account: ID<Account>) async throws -> DossierFile {
        guard let file = try await find(code), file.dossier.filing.applicant.submitter?.account == account else {
            throw Refusal.unknownDossier
        }
        return file
    }

    /// The dossier where the PIN of its slip is given; the same refusal for a wrong PIN and for no dossier.
    package func track(_ code: DossierCode, pin: TrackingPIN) async throws -> DossierFile {
        guard let file = try await find(code), file.dossier.filing.pin == pin else { throw Refusal.unknownDossier }
        return file
    }

    /// The dossier where an officer of its agency opens it; the view is recorded, once in ten minutes.
    package func open(_ code: DossierCode, by officer: Person, posts: [Post], at now: Date) async throws -> DossierFile
    {
        guard let file = try await find(code), posts.contains(where: { file.dossier.visibleTo.contains($0.agency) })
        else {
            throw Refusal.unknownDossier
        }
        let recent = file.history.last { $0.event.isView && $0.by.person?.account == officer.account }
        if let recent, now.timeIntervalSince(recent.at) < 600 { return file }
        try await act(.view, on: code, by: .officer(officer, posts: posts), at: now)
        return try await find(code) ?? file
    }
}
