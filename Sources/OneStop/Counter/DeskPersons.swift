package import Foundation
import Kernel
import Storage

/// Persons whom an agency's desk saw before, found again by the number of their card or by phone.
///
/// Only the agency's own reception may ask, and each question is written down, whether it found anybody or not.
package struct DeskPersons: Sendable {
    let database: Database

    init(database: Database) {
        self.database = database
    }

    /// Somebody whom the desk knows.
    package struct Known: Sendable, Hashable, Codable {
        package let person: DeskPerson
        package let phone: String?
        package let email: String?
    }

    /// The person of that number or phone.
    ///
    /// - Throws: `Refusal.notYourRole`, `StorageError`.
    package func find(_ asked: String, at agency: String, by officer: Actor, now: Date) async throws -> Known? {
        guard officer.holds(.reception, in: agency), let account = officer.person?.account else {
            throw Refusal.notYourRole(needed: [.reception])
        }
        let (number, phone) = (PersonalID(asked), PhoneNumber(asked))
        guard number != nil || phone != nil else { return nil }
        return try await database.write { tx in
            var random = SystemRandomNumberGenerator()
            let row =
                try phone.flatMap { phone in
                    try tx.row(
                        """
                        SELECT number, person FROM desk_persons
                        WHERE agency = \(agency) AND phone = \(try tx.blind(phone.text, as: .contact))
                        ORDER BY seen_at DESC LIMIT 1
                        """)
                }
                ?? number.flatMap { number in
                    try tx.row(
                        """
                        SELECT number, person FROM desk_persons
                        WHERE agency = \(agency) AND number = \(try tx.blind(number.text, as: .person))
                        """)
                }
            try tx.run(
                """
                INSERT INTO person_lookups (id, agency, officer, asked, found, at)
                VALUES (\(ID<Known>.make(at: now, using: &random)), \(agency), \(account),
                    \(phone?.masked ?? number?.masked ?? ""), \(row == nil ? 0 : 1), \(now))
                """)
            return try row.map { row in
                let cell = Self.cell(agency, try row.get("number"))
                return try JSON.value(try tx.unseal(try row.get("person"), at: cell))
            }
        }
    }

    /// Remembers whom the desk just served.
    static func note(_ content: FilingContent, at agency: String, now: Date, in tx: Transaction) throws {
        guard let owner = content.desk?.owner, let number = owner.number else { return }
        let known = Known(person: owner, phone: content.applicant.phone?.text, email: content.applicant.email?.text)
        let index = try tx.blind(PersonalID(number)?.text ?? number, as: .person)
        let phone = try known.phone.map { try tx.blind($0, as: .contact) }
        try tx.run(
            """
            INSERT INTO desk_persons (agency, number, phone, person, seen_at)
            VALUES (\(agency), \(index), \(phone),
                \(try tx.seal(try JSON.text(known), at: cell(agency, index))), \(now))
            ON CONFLICT (agency, number) DO UPDATE SET
                phone = excluded.phone, person = excluded.person, seen_at = excluded.seen_at
            """)
    }

    static func cell(_ agency: String, _ index: String) -> Cell {
        Cell("desk_persons", "person", row: "\(agency) \(index)")
    }
}
