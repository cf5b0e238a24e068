package import Foundation
package import Kernel
package import Storage

/// How sure we are of who holds an account, and the checks at the desk that make us surer.
package struct IdentityChecks: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// What the account has reached.
    package func level(of account: Account) async throws -> Assurance {
        try await database.read { tx in try Self.level(of: account, in: tx) }
    }

    /// The account's check at a desk, where there was one.
    package func check(of account: ID<Account>) async throws -> IdentityCheck? {
        try await database.read { tx in
            try tx.row(
                "SELECT at, officer_name, agency, masked FROM identity_checks WHERE account = \(account)"
            ).map(IdentityCheck.init(row:))
        }
    }

    static func level(of account: Account, in tx: Transaction) throws -> Assurance {
        let isChecked = try tx.row("SELECT account FROM identity_checks WHERE account = \(account.id)") != nil
        let own: Assurance = isChecked ? .counter : account.phone == nil ? .declared : .phone
        let vouched = try tx.rows(
            "SELECT assurance FROM sign_on_links WHERE account = \(account.id) AND audience = \(SignOnAudience.citizens)"
        ).compactMap { Assurance(rawValue: try $0.get("assurance")) }
        return vouched.reduce(own, max)
    }

    /// Passes where the account has reached what the procedure asks of who files it online.
    ///
    /// - Throws: `PeopleRefusal.levelTooLow`.
    static func require(_ procedure: Procedure, of account: ID<Account>, in tx: Transaction) throws {
        guard procedure.isFiledOnline, let wanted = procedure.identity else { return }
        guard let holder = try AccountRow.find(account, in: tx)?.account, try level(of: holder, in: tx) >= wanted else {
            throw PeopleRefusal.levelTooLow(wanted)
        }
    }

    /// An officer compared the card with the person who read the account's code out; the account bears the card's name
    /// from then on.
    ///
    /// - Throws: `PeopleRefusal.unknown` for who doesn't receive at that agency, `.missingName`, `.badNumber`,
    ///   `IdentityRefusal` about the code.
    package func check(
        _ card: CheckedCard, code: String, _ id: ID<DeskCode>, at agency: String, by officer: Account,
        from origin: VisitOrigin, now: Date
    ) async throws -> Account {
        guard officer.posts.contains(Post(agency: agency, role: .reception)) else { throw PeopleRefusal.unknown }
        let outcome = try await database.write { tx -> Result<Account, IdentityRefusal> in
            let redeemed = try DeskCodes.redeem(code, id, for: .check, by: officer.id, at: now, in: tx)
            guard case .success(let account) = redeemed else { return redeemed }
            try DeskCodes.spend(id, in: tx)
            try tx.run("UPDATE accounts SET name = \(card.name) WHERE id = \(account.id)")
            try tx.run(
                """
                INSERT INTO identity_checks (account, at, officer, officer_name, agency, masked)
                VALUES (\(account.id), \(now), \(officer.id), \(officer.name), \(agency), \(card.number.masked))
                ON CONFLICT (account) DO UPDATE SET
                    at = excluded.at, officer = excluded.officer, officer_name = excluded.officer_name,
                    agency = excluded.agency, masked = excluded.masked
                """)
            let renamed = account.name == card.name ? "" : " \(account.name) → \(card.name)"
            try SecurityLog.record(
                .identityChecked, by: officer.person, about: Person(account: account.id, name: card.name),
                from: origin, detail: "\(agency) \(card.number.masked)\(renamed)", at: now, in: tx)
            return .success(account)
        }
        return try outcome.get()
    }
}

/// A check at a desk, as its account's owner sees it.
package struct IdentityCheck: Sendable, Hashable {
    package let at: Date
    package let officer: String
    package let agency: String
    /// The card's number in part; the whole is not kept.
    package let card: String

    init(row: Row) throws {
        at = try row.get("at")
        officer = try row.get("officer_name")
        agency = try row.get("agency")
        card = try row.get("masked")
    }
}

/// What an officer read from a card, by its QR code or by eye.
package struct CheckedCard: Sendable, Hashable {
    package let name: String
    package let number: PersonalID

    package init(name: String, number: String) throws(PeopleRefusal) {
        self.name = name.trimmingBlanks
        guard (1...120).contains(self.name.count) else { throw .missingName }
        guard let number = PersonalID(number) else { throw .badNumber }
        self.number = number
    }

    package init(_ card: CitizenCard) {
        name = card.name
        number = card.number
    }
}
