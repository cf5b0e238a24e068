package import Foundation
package import Kernel
import Storage

extension Dossiers {
    /// The account's dossiers, with those of its organisations and of whom it represents; newest first, one more than a
    /// page holds where there are more.
    ///
    /// - Parameter last: the last one of the page before.
    package func all(of account: ID<Account>, after last: QueueKey? = nil) async throws -> [QueueRow] {
        try await database.read { tx in
            let most = Parties.pageLength + 1
            let own = try tx.rows(Self.listing(of: account, after: last, most: most)).map(QueueRow.init(row:))
            let shared = try Parties.dossiers(of: account, after: last, most: most, in: tx)
            guard !shared.isEmpty else { return own }
            return Array(
                (own + shared).sorted { ($0.submittedAt, $0.id.text) > ($1.submittedAt, $1.id.text) }.prefix(most))
        }
    }

    static func listing(of account: ID<Account>, after last: QueueKey?, most: Int) -> SQL {
        let narrowed: SQL =
            last.map { "AND submitted_at <= \($0.at) AND (submitted_at < \($0.at) OR id < \($0.id))" } ?? ""
        return """
            SELECT \(QueueRow.columns)
            FROM dossiers
            WHERE account = \(account) \(narrowed)
                AND NOT EXISTS (SELECT 1 FROM dossier_parties WHERE dossier_parties.dossier = dossiers.id)
            ORDER BY submitted_at DESC, id DESC
            LIMIT \(most)
            """
    }

    /// Number of the dossier's last event; `nil` where there is none of that code.
    package func number(of code: DossierCode) async throws -> Int? {
        try await database.read { tx in
            try tx.value("SELECT number FROM dossiers WHERE code = \(code.text)", as: Int.self)
        }
    }

    /// The dossier where its applicant asks; the same refusal for a foreign one and for none.
    package func find(_ code: DossierCode, of account: ID<Account>) async throws -> DossierFile {
        guard let file = try await find(code) else { throw Refusal.unknownDossier }
        let filing = file.dossier.filing
        guard filing.behalf != nil else {
            guard filing.applicant.submitter?.account == account else { throw Refusal.unknownDossier }
            return file
        }
        let access = try await database.read { tx in try Parties.access(of: account, to: filing, in: tx) }
        guard access != .none else { throw Refusal.unknownDossier }
        return file
    }

    /// Whether the account answers and asks for the dossier, or only reads it.
    package func mayAct(_ account: ID<Account>, on file: DossierFile) async throws -> Bool {
        let filing = file.dossier.filing
        guard filing.behalf != nil else { return true }
        return try await database.read { tx in try Parties.access(of: account, to: filing, in: tx) } == .acts
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
        // Who sits at no desk serves nobody there, whatever page is asked for.
        let isServing = posts.contains {
            [.reception, .returnDesk, .cashier].contains($0.role) && file.dossier.visibleTo.contains($0.agency)
        }
        var ground = ground == .atDesk && !isServing ? ViewGround.none : ground
        if ground == .none, let recent = looks.last, now.timeIntervalSince(recent.at) < 600 { return file }
        // A note, which anybody of the agency may write and no applicant reads, is no part in it.
        let tookPart = own.contains { !$0.event.isView && $0.event.kind != "noted" }
        if ground == .none, tookPart { ground = .tookPart }
        if ground == .none, let last = looks.last, now.timeIntervalSince(last.at) < 86_400,
            let stated = last.event.statedReason, stated.kind != .original
        {
            ground = .stated(stated)
        }
        try await act(.look(ground), on: code, by: .officer(officer, posts: posts), at: now)
        return try await find(code) ?? file
    }
}
