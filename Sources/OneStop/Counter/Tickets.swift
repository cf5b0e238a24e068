package import Foundation
package import Kernel
import Storage

/// The queue before an agency's desk, anew each day from 1.
package struct Tickets: Sendable {
    let database: Database

    init(database: Database) {
        self.database = database
    }

    /// Gives out the next number.
    package func issue(at agency: String, by officer: Actor, now: Date) async throws -> Int {
        try requireDesk(officer, at: agency)
        let day = VietnamTime.day(of: now).iso
        return try await database.write { tx in
            let number = try Serials.next("ticket \(agency) \(day)", in: tx)
            try tx.run(
                """
                INSERT INTO tickets (agency, day, number, state, issued_at)
                VALUES (\(agency), \(day), \(number), 'waiting', \(now))
                """)
            return number
        }
    }

    /// Calls the next number to the officer's desk; whoever stood there is done. Two desks never call the same one.
    package func callNext(at agency: String, by officer: Actor, now: Date) async throws -> Int? {
        let account = try requireDesk(officer, at: agency)
        let day = VietnamTime.day(of: now).iso
        return try await database.write { tx in
            try Self.end(account, as: .done, at: agency, day: day, now: now, in: tx)
            let next = try tx.value(
                """
                SELECT number FROM tickets
                WHERE agency = \(agency) AND day = \(day) AND state = 'waiting'
                ORDER BY number
                LIMIT 1 \(.skipLocked)
                """, as: Int.self)
            guard let next else { return nil }
            try tx.run(
                """
                UPDATE tickets SET state = 'called', called_at = \(now), officer = \(account)
                WHERE agency = \(agency) AND day = \(day) AND number = \(next)
                """)
            return next
        }
    }

    /// Who was called to the officer's desk is done, or didn't come.
    package func end(as state: Ticket.State, at agency: String, by officer: Actor, now: Date) async throws {
        let account = try requireDesk(officer, at: agency)
        guard state == .done || state == .skipped else { throw Refusal.notOffered(state.rawValue) }
        let day = VietnamTime.day(of: now).iso
        _ = try await database.write { tx in
            try Self.end(account, as: state, at: agency, day: day, now: now, in: tx)
        }
    }

    /// The number at the officer's desk now.
    package func current(of officer: ID<Account>, at agency: String, now: Date) async throws -> Int? {
        let day = VietnamTime.day(of: now).iso
        return try await database.read { tx in
            try tx.value(
                """
                SELECT number FROM tickets
                WHERE agency = \(agency) AND day = \(day) AND state = 'called' AND officer = \(officer)
                ORDER BY number DESC
                LIMIT 1
                """, as: Int.self)
        }
    }

    /// What the waiting room sees.
    package func board(at agency: String, now: Date) async throws -> TicketBoard {
        let day = VietnamTime.day(of: now).iso
        return try await database.read { tx in
            let serving = try tx.rows(
                """
                SELECT \(Ticket.columns) FROM tickets
                WHERE agency = \(agency) AND day = \(day) AND state = 'called'
                ORDER BY called_at DESC, number DESC
                LIMIT 8
                """
            ).map(Ticket.init(row:))
            let waiting =
                try tx.value(
                    "SELECT COUNT(*) FROM tickets WHERE agency = \(agency) AND day = \(day) AND state = 'waiting'",
                    as: Int.self) ?? 0
            let last = try tx.rows(
                """
                SELECT \(Ticket.columns) FROM tickets
                WHERE agency = \(agency) AND day = \(day) AND called_at IS NOT NULL
                ORDER BY number DESC
                LIMIT 10
                """
            ).map(Ticket.init(row:))
            let waits = last.compactMap { ticket in ticket.calledAt.map { $0.timeIntervalSince(ticket.issuedAt) / 60 } }
            return TicketBoard(
                serving: serving.map(\.number), waiting: waiting,
                usualWait: waits.isEmpty ? nil : Int((waits.reduce(0, +) / Double(waits.count)).rounded()))
        }
    }

    @discardableResult
    private func requireDesk(_ officer: Actor, at agency: String) throws -> ID<Account> {
        guard officer.holds(.reception, in: agency) || officer.holds(.returnDesk, in: agency),
            let account = officer.person?.account
        else { throw Refusal.notYourRole(needed: [.reception, .returnDesk]) }
        return account
    }

    @discardableResult
    private static func end(
        _ officer: ID<Account>, as state: Ticket.State, at agency: String, day: String, now: Date, in tx: Transaction
    ) throws -> Int {
        try tx.run(
            """
            UPDATE tickets SET state = \(state.rawValue), ended_at = \(now)
            WHERE agency = \(agency) AND day = \(day) AND state = 'called' AND officer = \(officer)
            """)
    }
}
