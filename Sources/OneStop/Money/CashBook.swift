package import Foundation
package import Kernel
import Storage

/// The cash book of an agency, a day and a cashier at a time.
package struct CashBook: Sendable {
    let database: Database

    init(database: Database) {
        self.database = database
    }

    /// Who may see the book of others: whoever leads, and the cash desk.
    package static let readers: [Role] = [.cashier, .divisionHead, .agencyHead]

    /// The cashiers who wrote receipts or voided some on that day, by name.
    package func cashiers(at agency: String, on day: CivilDay) async throws -> [Person] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT DISTINCT cashier, cashier_name
                FROM fee_receipts
                WHERE agency = \(agency) AND day = \(day.iso)
                ORDER BY cashier_name, cashier
                """
            ).map { Person(account: try $0.get("cashier"), name: try $0.get("cashier_name")) }
        }
    }

    /// That cashier's day.
    ///
    /// - Throws: `Refusal.notYourRole` where it is another's and the officer neither leads nor is the cash desk.
    package func day(
        _ day: CivilDay, of cashier: ID<Account>, at agency: String, by officer: Actor
    ) async throws -> CashDay {
        guard officer.works(in: agency),
            cashier == officer.person?.account || Self.readers.contains(where: { officer.holds($0, in: agency) })
        else { throw Refusal.notYourRole(needed: Self.readers) }
        return try await database.read { tx in try Self.day(day, of: cashier, at: agency, in: tx) }
    }

    /// Writes down what the cashier counted in the own box; counting again adds a count, and the last one holds.
    package func count(
        _ amount: Dong, note: String, on day: CivilDay, at agency: String, by officer: Actor, now: Date
    ) async throws {
        guard Ruling.takers.contains(where: { officer.holds($0, in: agency) }), let cashier = officer.person?.account
        else { throw Refusal.notYourRole(needed: Ruling.takers) }
        guard note.unicodeScalars.count <= 500 else { throw Refusal.tooLong(max: 500) }
        guard day <= VietnamTime.day(of: now) else { throw Refusal.badDay }
        _ = try await database.write { tx in
            let expected = max(0, try Self.day(day, of: cashier, at: agency, in: tx).total)
            let number = try tx.value(
                """
                SELECT COUNT(*) + 1
                FROM cash_tallies
                WHERE agency = \(agency) AND day = \(day.iso) AND cashier = \(cashier)
                """, as: Int.self)
            return try tx.run(
                """
                INSERT INTO cash_tallies (agency, day, cashier, number, counted, expected, note, at)
                VALUES (\(agency), \(day.iso), \(cashier), \(number ?? 1), \(amount.amount), \(expected), \(note),
                    \(now))
                """)
        }
    }

    private static func day(
        _ day: CivilDay, of cashier: ID<Account>, at agency: String, in tx: Transaction
    ) throws -> CashDay {
        let receipts = try tx.rows(
            """
            SELECT \(FeeReceipt.columns) FROM fee_receipts
            WHERE agency = \(agency) AND day = \(day.iso) AND cashier = \(cashier)
            ORDER BY number
            """
        ).map(FeeReceipt.init(row:))
        // The money goes back from the box it came into, whoever signed the voiding.
        let refunds = try tx.rows(
            """
            SELECT \(FeeReceipt.columns) FROM fee_receipts
            WHERE agency = \(agency) AND voided_day = \(day.iso) AND day < \(day.iso) AND cashier = \(cashier)
            ORDER BY number
            """
        ).map(FeeReceipt.init(row:))
        // cash_counts holds the one count of a day from before each was kept.
        let counts = try tx.rows(
            """
            SELECT 0 AS number, counted, expected, note, at FROM cash_counts
            WHERE agency = \(agency) AND day = \(day.iso) AND cashier = \(cashier)
            UNION ALL
            SELECT number, counted, expected, note, at FROM cash_tallies
            WHERE agency = \(agency) AND day = \(day.iso) AND cashier = \(cashier)
            ORDER BY number
            """
        ).map(CashDay.Count.init(row:))
        return CashDay(
            day: day, receipts: receipts, refunds: refunds, counted: counts.last, earlier: Array(counts.dropLast()))
    }
}

extension CashDay.Count {
    fileprivate init(row: Row) throws {
        self.init(
            amount: Dong(clamping: try row.get("counted")), expected: Dong(clamping: try row.get("expected")),
            note: try row.get("note"), at: try row.get("at"))
    }
}
