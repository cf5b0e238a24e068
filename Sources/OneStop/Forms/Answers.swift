package import Foundation
package import Kernel

/// Validated answers by field id; only fields that were shown are in it.
package struct Answers: Sendable, Hashable, Codable {
    package var values: [String: Answer]

    package init(_ values: [String: Answer] = [:]) {
        self.values = values
    }

    package subscript(_ field: String) -> Answer? {
        get { values[field] }
        set { values[field] = newValue }
    }
}

extension Answers {
    /// Every answer under the name of its input, cells of tables as "table.0.column".
    package var byInputName: [String: Answer] {
        values.reduce(into: [:]) { named, entry in
            named[entry.key] = entry.value
            guard case .table(let rows) = entry.value else { return }
            for (index, row) in rows.enumerated() {
                for (column, cell) in row { named["\(entry.key).\(index).\(column)"] = cell }
            }
        }
    }
}

/// One validated answer, of the kind its field declares.
package indirect enum Answer: Sendable, Hashable {
    case text(String)
    case number(Decimal)
    case money(Dong)
    case date(CivilDay)
    case choice(String)
    case choices([String])
    case yesNo(Bool)
    case table([[String: Answer]])
    case address(Address)
    case file(FileReference)
}
