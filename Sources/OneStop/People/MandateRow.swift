import Foundation
import Kernel
import Storage

/// A mandate as its row keeps it.
enum MandateRow {
    static let selection: SQL = """
        SELECT id, holder, holder_name, name, number, contact, procedure, until_day, basis, paper, represented, made_at,
            confirmed_at, ended_at
        FROM mandates
        """

    static func find(_ id: ID<Mandate>, in tx: Transaction) throws -> Mandate? {
        try tx.row("\(selection) WHERE id = \(id)").map { try Mandate(row: $0, in: tx) }
    }

    /// The same for one that is about to change, or to be filed under: others wait.
    static func lock(_ id: ID<Mandate>, in tx: Transaction) throws -> Mandate? {
        try tx.row("\(selection) WHERE id = \(id) \(.forUpdate)").map { try Mandate(row: $0, in: tx) }
    }

    static func insert(_ mandate: Mandate, in tx: Transaction) throws {
        let paper = try mandate.paper.map { try tx.seal(try JSON.text($0), at: .mandate(mandate.id, "paper")) }
        try tx.run(
            """
            INSERT INTO mandates (id, holder, holder_name, name, number, contact, contact_digest, procedure, until_day,
                basis, paper, represented, made_at, confirmed_at)
            VALUES (\(mandate.id), \(mandate.holder.account), \(mandate.holder.name), \(mandate.name),
                \(try tx.seal(mandate.number, at: .mandate(mandate.id, "number"))),
                \(try tx.seal(mandate.contact.text, at: .mandate(mandate.id, "contact"))),
                \(try ContactMark(mandate.contact).index(in: tx)), \(mandate.procedure), \(mandate.until),
                \(mandate.basis), \(paper), \(mandate.represented), \(mandate.madeAt), \(mandate.confirmedAt))
            """)
    }
}

extension Mandate {
    init(row: Row, in tx: Transaction) throws {
        let id: ID<Mandate> = try row.get("id")
        guard let contact = Login(try tx.unseal(try row.get("contact"), at: .mandate(id, "contact"))) else {
            throw StorageError(.value, "a mandate without contact")
        }
        let paper: String? = try row.getOptional("paper")
        self.init(
            id: id,
            holder: Person(account: try row.get("holder"), name: try row.get("holder_name")),
            name: try row.get("name"), number: try tx.unseal(try row.get("number"), at: .mandate(id, "number")),
            contact: contact,
            procedure: try row.getOptional("procedure"), until: try row.get("until_day"), basis: try row.get("basis"),
            paper: try paper.map { try JSON.value(try tx.unseal($0, at: .mandate(id, "paper"))) },
            represented: try row.getOptional("represented"),
            madeAt: try row.get("made_at"), confirmedAt: try row.getOptional("confirmed_at"),
            endedAt: try row.getOptional("ended_at"))
    }
}

extension Cell {
    /// Where that part of a mandate lies.
    static func mandate(_ id: ID<Mandate>, _ column: String) -> Cell { Cell("mandates", column, row: id.text) }
}
