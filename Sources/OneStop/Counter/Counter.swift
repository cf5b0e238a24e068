import Storage

/// What the desk works with beside the dossiers.
package struct Counter: Sendable {
    package let receptions: Receptions
    package let persons: DeskPersons
    package let tickets: Tickets
    package let cashBook: CashBook
    package let feeRegister: FeeRegister

    init(database: Database, publication: Publication) {
        receptions = Receptions(database: database, publication: publication)
        persons = DeskPersons(database: database)
        tickets = Tickets(database: database)
        cashBook = CashBook(database: database)
        feeRegister = FeeRegister(database: database)
    }
}
