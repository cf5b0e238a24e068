import Foundation
import Kernel
import Storage

extension SealSweep.Step {
    static let accounts = SealSweep.Step(name: "accounts") { last, tx in
        let rows = try tx.rows(
            """
            SELECT id, phone, email, contacts
            FROM accounts
            WHERE id > \(last)
            ORDER BY id
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            guard try row.getOptional("contacts", as: String.self) == nil else { continue }
            let id: ID<Account> = try row.get("id")
            try AccountContacts(row: row, of: id, in: tx).save(for: id, in: tx)
        }
        return try rows.last?.get("id", as: String.self)
    }

    static let secondFactors = SealSweep.Step(name: "second factors") { last, tx in
        let rows = try tx.rows(
            """
            SELECT account, secret
            FROM second_factors
            WHERE account > \(last)
            ORDER BY account
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let account: ID<Account> = try row.get("account")
            let cell = Cell.secondFactor(of: account)
            let secret = try tx.unseal(bytes: try row.get("secret"), at: cell)
            try tx.run(
                "UPDATE second_factors SET secret = \(try tx.seal(bytes: secret, at: cell)) WHERE account = \(account)")
        }
        return try rows.last?.get("account", as: String.self)
    }

    static let drafts = SealSweep.Step(name: "drafts") { last, tx in
        let rows = try tx.rows(
            "SELECT id, input, files FROM drafts WHERE id > \(last) ORDER BY id LIMIT \(SealSweep.batch)")
        for row in rows {
            let id: ID<Draft> = try row.get("id")
            try tx.send(
                """
                UPDATE drafts
                SET input = \(try SealSweep.Step.resealed(row, "input", at: .draft(id, "input"), tx)),
                    files = \(try SealSweep.Step.resealed(row, "files", at: .draft(id, "files"), tx))
                WHERE id = \(id)
                """)
        }
        return try rows.last?.get("id", as: String.self)
    }

    static let receptions = SealSweep.Step(name: "receptions") { last, tx in
        let rows = try tx.rows(
            "SELECT id, typed, files FROM receptions WHERE id > \(last) ORDER BY id LIMIT \(SealSweep.batch)")
        for row in rows {
            let id: ID<Reception> = try row.get("id")
            try tx.send(
                """
                UPDATE receptions
                SET typed = \(try SealSweep.Step.resealed(row, "typed", at: .reception(id, "typed"), tx)),
                    files = \(try SealSweep.Step.resealed(row, "files", at: .reception(id, "files"), tx))
                WHERE id = \(id)
                """)
        }
        return try rows.last?.get("id", as: String.self)
    }

    /// Their very key is a number: those that are hidden begin with a sign that sorts before every digit.
    static let deskPersons = SealSweep.Step(name: "persons at the desk") { _, tx in
        let rows = try tx.rows(
            """
            SELECT agency, number, phone, person
            FROM desk_persons
            WHERE number NOT LIKE '#%'
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let (agency, number): (String, String) = (try row.get("agency"), try row.get("number"))
            let index = try tx.blind(PersonalID(number)?.text ?? number, as: .person)
            let phone = try row.getOptional("phone", as: String.self).map { try tx.blind($0, as: .contact) }
            let person = try tx.seal(try row.get("person", as: String.self), at: DeskPersons.cell(agency, index))
            try tx.run(
                """
                UPDATE desk_persons
                SET number = \(index), phone = \(phone), person = \(person)
                WHERE agency = \(agency) AND number = \(number)
                """)
        }
        return rows.isEmpty ? nil : "#"
    }

    static let filters = SealSweep.Step(name: "filters") { last, tx in
        let rows = try tx.rows(
            """
            SELECT id, text
            FROM saved_filters
            WHERE id > \(last) AND text IS NOT NULL
            ORDER BY id
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let id: ID<SavedFilter> = try row.get("id")
            let text = try SealSweep.Step.resealed(row, "text", at: SavedFilter.cell(id), tx)
            try tx.send("UPDATE saved_filters SET text = \(text) WHERE id = \(id)")
        }
        return try rows.last?.get("id", as: String.self)
    }

    static let mandates = SealSweep.Step(name: "mandates") { last, tx in
        let rows = try tx.rows("\(MandateRow.selection) WHERE id > \(last) ORDER BY id LIMIT \(SealSweep.batch)")
        for row in rows {
            let mandate = try Mandate(row: row, in: tx)
            let paper = try mandate.paper.map { try tx.seal(try JSON.text($0), at: .mandate(mandate.id, "paper")) }
            try tx.send(
                """
                UPDATE mandates
                SET number = \(try tx.seal(mandate.number, at: .mandate(mandate.id, "number"))),
                    contact = \(try tx.seal(mandate.contact.text, at: .mandate(mandate.id, "contact"))),
                    contact_digest = \(try ContactMark(mandate.contact).index(in: tx)), paper = \(paper)
                WHERE id = \(mandate.id)
                """)
        }
        return try rows.last?.get("id", as: String.self)
    }

    /// The column's text sealed; one that is sealed already, anew.
    static func resealed(_ row: Row, _ column: String, at cell: Cell, _ tx: Transaction) throws -> String {
        try tx.seal(try tx.unseal(try row.get(column, as: String.self), at: cell), at: cell)
    }
}
