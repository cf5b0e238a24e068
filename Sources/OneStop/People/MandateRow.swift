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
        try tx.row("\(selection) WHERE id = \(id)").map(Mandate.init(row:))
    }

    /// The same for one that is about to change, or to be filed under: others wait.
    static func lock(_ id: ID<Mandate>, in tx: Transaction) throws -> Mandate? {
        try tx.row("\(selection) WHERE id = \(id) \(.forUpdate)").map(Mandate.init(row:))
    }

    static func insert(_ mandate: Mandate, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO mandates (id, holder, holder_name, name, number, contact, contact_digest, procedure, until_day,
                basis, paper, represented, made_at, confirmed_at)
            VALUES (\(mandate.id), \(mandate.holder.account), \(mandate.holder.name), \(mandate.name),
                \(mandate.number), \(mandate.contact.text), \(ContactMark(mandate.contact).digest),
                \(mandate.procedure), \(mandate.until), \(mandate.basis), \(try mandate.paper.map { try JSON.text($0) }),
                \(mandate.represented), \(mandate.madeAt), \(mandate.confirmedAt))
            """)
    }
}

extension Mandate {
    init(row: Row) throws {
        guard let contact = Login(try row.get("contact")) else {
            throw StorageError(.value, "a mandate without contact")
        }
        let paper: String? = try row.getOptional("paper")
        self.init(
            id: try row.get("id"),
            holder: Person(account: try row.get("holder"), name: try row.get("holder_name")),
            name: try row.get("name"), number: try row.get("number"), contact: contact,
            procedure: try row.getOptional("procedure"), until: try row.get("until_day"), basis: try row.get("basis"),
            paper: try paper.map { try JSON.value($0) }, represented: try row.getOptional("represented"),
            madeAt: try row.get("made_at"), confirmedAt: try row.getOptional("confirmed_at"),
            endedAt: try row.getOptional("ended_at"))
    }
}
