package import Storage

/// What citizens do with their accounts, together and for each other.
package struct People: Sendable {
    package let codes: SentCodes
    package let passwords: Passwords
    package let organisations: Organisations
    package let mandates: Mandates
    package let parties: Parties
    package let identity: IdentityChecks
    package let deskCodes: DeskCodes
    package let merges: AccountMerges

    package init(database: Database, hasher: any PasswordHasher, texts: Phrasebook) {
        codes = SentCodes(database: database, texts: texts)
        passwords = Passwords(database: database, hasher: hasher, texts: texts)
        organisations = Organisations(database: database, texts: texts)
        mandates = Mandates(database: database, texts: texts)
        parties = Parties(database: database)
        identity = IdentityChecks(database: database)
        deskCodes = DeskCodes(database: database, texts: texts)
        merges = AccountMerges(database: database, texts: texts)
    }
}
