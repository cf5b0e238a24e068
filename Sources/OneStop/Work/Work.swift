package import Foundation
package import Kernel
package import Storage

/// The back office's own affairs: who does what, who is away, what officers are told and keep for themselves.
package struct Work: Sendable {
    let database: Database
    let publication: Publication
    let dossiers: Dossiers

    package init(database: Database, publication: Publication, dossiers: Dossiers) {
        self.database = database
        self.publication = publication
        self.dossiers = dossiers
    }

    /// Who holds that role in the agency, by name; any working role if `nil`.
    package func staff(of agency: String, holding role: Role? = nil, at now: Date) async throws -> [Colleague] {
        try await database.read { tx in try Staff.members(of: agency, holding: role, at: now, in: tx) }
    }

    /// What a dossier's page needs to know of the people around it.
    package func beside(_ file: DossierFile, for officer: Account, at now: Date) async throws -> DossierWork {
        let step = Path(of: file.dossier, under: file.procedure).step(file.dossier.step)
        let agency = file.agency.slug
        return try await database.read { tx in
            let leads = officer.assigns(in: agency) && !file.dossier.stage.isClosed
            let absence = try file.dossier.assignee.flatMap {
                try Absences.current(of: $0.account, in: agency, on: VietnamTime.day(of: now), in: tx)
            }
            return DossierWork(
                colleagues: leads ? try Staff.members(of: agency, holding: step?.role, at: now, in: tx) : [],
                absence: absence, standsIn: absence?.deputy?.account == officer.id,
                templates: try Self.templates(of: agency, tx).filter {
                    $0.procedure == nil || $0.procedure == file.procedure.slug
                })
        }
    }

    /// The officer's notices, newest first, at most 50; reading them makes them old.
    package func notices(of officer: ID<Account>, at now: Date) async throws -> [OfficerNotice] {
        try await database.write { tx in
            let rows = try tx.rows(
                """
                SELECT id, at, kind, code, by_name, detail, seen_at
                FROM officer_notices
                WHERE officer = \(officer)
                ORDER BY at DESC, id DESC
                LIMIT 50
                """)
            try tx.run("UPDATE officer_notices SET seen_at = \(now) WHERE officer = \(officer) AND seen_at IS NULL")
            return try rows.map(OfficerNotice.init(row:))
        }
    }

    /// What stands beside every page of the officer.
    package func standing(of officer: ID<Account>, in agency: String, at now: Date) async throws -> Standing {
        try await database.read { tx in
            let absences = try Absences.current(in: agency, on: VietnamTime.day(of: now), in: tx)
            let unread = try tx.value(
                "SELECT COUNT(*) FROM officer_notices WHERE officer = \(officer) AND seen_at IS NULL", as: Int.self)
            return Standing(
                unread: unread ?? 0, standsInFor: absences.filter { $0.deputy?.account == officer }.map(\.officer),
                filters: try Self.filters(of: officer, in: agency, tx))
        }
    }
}

/// What an officer finds beside the queues.
package struct Standing: Sendable, Hashable {
    /// Notices not read yet.
    package let unread: Int
    /// The absent officers whose deputy the officer is today.
    package let standsInFor: [Person]
    package let filters: [SavedFilter]

    package static let none = Standing(unread: 0, standsInFor: [], filters: [])
}

/// The people around one dossier.
package struct DossierWork: Sendable, Hashable {
    /// To whom it may be given; empty for who may not give it.
    package let colleagues: [Colleague]
    /// That of the officer who has it in hand.
    package let absence: Absence?
    /// The officer who looks is that one's deputy.
    package let standsIn: Bool
    /// The agency's wordings that fit the dossier.
    package let templates: [MessageTemplate]
}

extension Account {
    /// Gives out work in that agency, and enters who is away.
    package func assigns(in agency: String) -> Bool {
        let heads: [Role] = [.divisionHead, .agencyHead, .agencyAdministrator]
        return posts.contains { $0.agency == agency && heads.contains($0.role) }
    }
}
