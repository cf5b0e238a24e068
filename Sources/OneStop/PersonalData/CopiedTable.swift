/// One kind of things that are kept of a person: a table for people, a list of objects for machines.
///
/// Both are made of the same rows, so that neither shows what the other doesn't.
package struct CopiedTable: Sendable, Hashable {
    package let kind: Kind
    package let columns: [CopiedColumn]
    package let rows: [[CopiedValue]]

    /// Its raw value is its name for machines, and stays.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case account, check, wishes, visits
        case signOns = "sign_ons"
        case mandatesHeld = "mandates_held"
        case mandatesGiven = "mandates_given"
        case organisations, drafts, typed, uploads, messages, results, security
        /// One line each, in the table of contents.
        case dossiers
        /// Of one dossier.
        case dossier, answers, papers, events, words, told, money, looks
    }

    init(_ kind: Kind, _ columns: [CopiedColumn], _ rows: [[CopiedValue]]) {
        self.kind = kind
        self.columns = columns
        self.rows = rows.map { Array(($0 + Array(repeating: .none, count: columns.count)).prefix(columns.count)) }
    }

    /// Of one thing: the values beside their names.
    init(_ kind: Kind, _ values: [(CopiedColumn, CopiedValue)]) {
        self.init(kind, values.map(\.0), [values.map(\.1)])
    }

    package var isEmpty: Bool { rows.isEmpty }
}

extension CopiedTable: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(_ column: CopiedColumn) { stringValue = column.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        for row in rows {
            var object = list.nestedContainer(keyedBy: Key.self)
            for (column, value) in zip(columns, row) { try object.encode(value, forKey: Key(column)) }
        }
    }
}
