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
    ///
    /// What an officer without a part in it stated as the reason holds for a day.
    ///
    /// - Throws: `Refusal.viewReasonNeeded` where such an officer has stated none.
    package func open(
        _ code: DossierCode, by officer: Person, posts: [Post], ground: ViewGround = .none, at now: Date
    ) async throws -> DossierFile {
        guard let file = try await find(code), posts.contains(where: { file.dossier.visibleTo.contains($0.agency) })
        else {
            throw Refusal.unknownDossier
        }
        let own = file.history.filter { $0.by.person?.account == officer.account }
        let looks = own.filter(\.event.isView)
        if ground == .none, let recent = looks.last, now.timeIntervalSince(recent.at) < 600 { return file }
        var ground = ground
        if ground == .none, looks.count < own.count { ground = .tookPart }
        if ground == .none, let last = looks.last, now.timeIntervalSince(last.at) < 86_400,
            let stated = last.event.statedReason
        {
            ground = .stated(stated)
        }
        try await act(.look(ground), on: code, by: .officer(officer, posts: posts), at: now)
        return try await find(code) ?? file
    }
}
