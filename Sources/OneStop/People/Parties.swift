package import Foundation
package import Kernel
package import Storage

/// Whose a dossier is besides its submitter's: an organisation's, or of a person who is represented.
///
/// Read with each request and within each act's transaction, so that leaving, removing and ending hold at once.
package struct Parties: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// For whom that account may file the procedure on that day.
    package func choices(
        of account: ID<Account>, for procedure: String, on day: CivilDay
    ) async throws -> [PartyChoice] {
        try await database.read { tx in
            let bodies = try Organisations.all(of: account, in: tx).filter(\.role.files)
            let mandates = try tx.rows(
                """
                \(MandateRow.selection)
                WHERE holder = \(account) AND ended_at IS NULL
                ORDER BY made_at DESC, id DESC
                LIMIT 100
                """
            ).map { try Mandate(row: $0, in: tx) }.filter { $0.covers(procedure, on: day) }
            return bodies.map { .organisation($0.organisation) } + mandates.map(PartyChoice.mandate)
        }
    }

    /// For whom the draft is written; `nil` where for its owner.
    ///
    /// - Throws: `PeopleRefusal.mandateGone` where that may no longer be.
    package func behalf(of draft: Draft, at now: Date) async throws -> Behalf? {
        try await database.read { tx in try Self.behalf(of: draft, at: now, isFiling: false, in: tx) }
    }

    /// Ties a new draft to whom it is for; what the form sent is looked up, never believed.
    static func bind(_ draft: ID<Draft>, to value: String, in tx: Transaction) throws {
        let id = String(value.dropFirst(3))
        let (organisation, mandate) =
            value.hasPrefix("tc:")
            ? (ID<Organisation>(id), ID<Mandate>?.none) : (nil, value.hasPrefix("uq:") ? ID<Mandate>(id) : nil)
        let isKnown =
            try organisation.map { try Organisation.find($0, in: tx) != nil }
            ?? mandate.map { try MandateRow.find($0, in: tx) != nil }
        guard isKnown == true else { throw PeopleRefusal.unknown }
        try tx.run(
            """
            INSERT INTO draft_parties (draft, organisation, mandate)
            VALUES (\(draft), \(organisation), \(mandate))
            """)
    }

    /// For whom a draft is, as it stands now.
    ///
    /// - Parameter isFiling: locks what it rests on, so that nobody is removed and nothing ended while it is filed.
    static func behalf(of draft: Draft, at now: Date, isFiling: Bool, in tx: Transaction) throws -> Behalf? {
        let row = try tx.row("SELECT organisation, mandate FROM draft_parties WHERE draft = \(draft.id)")
        guard let row else { return nil }
        if let id: ID<Organisation> = try row.getOptional("organisation") {
            let found = isFiling ? try Organisation.lock(id, in: tx) : try Organisation.find(id, in: tx)
            guard let organisation = found, try Membership.role(of: draft.account, in: id, tx)?.files == true else {
                throw PeopleRefusal.mandateGone
            }
            return .organisation(
                .init(
                    organisation: id, name: organisation.name, code: organisation.code,
                    isChecked: organisation.isChecked))
        }
        guard let id: ID<Mandate> = try row.getOptional("mandate"),
            let mandate = isFiling ? try MandateRow.lock(id, in: tx) : try MandateRow.find(id, in: tx),
            mandate.holder.account == draft.account, mandate.covers(draft.procedure, on: VietnamTime.day(of: now))
        else { throw PeopleRefusal.mandateGone }
        return .mandate(
            .init(
                mandate: id, name: mandate.name, number: mandate.number, phone: mandate.contact.phone,
                email: mandate.contact.email, basis: mandate.basis, paper: mandate.paper))
    }

    /// Keeps whose the dossier is, for lists.
    static func enter(_ dossier: Dossier, in tx: Transaction) throws {
        let organisation: ID<Organisation>?
        let mandate: ID<Mandate>?
        switch dossier.filing.behalf {
        case nil: return
        case .organisation(let body): (organisation, mandate) = (body.organisation, nil)
        case .mandate(let represented): (organisation, mandate) = (nil, represented.mandate)
        }
        try tx.run(
            """
            INSERT INTO dossier_parties (dossier, organisation, mandate, submitted_at)
            VALUES (\(dossier.id), \(organisation), \(mandate), \(dossier.submittedAt))
            """)
    }
}
