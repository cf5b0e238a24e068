import Foundation

/// The rows that one filing wrote in the server's database, and the tables they lie in with their indexes.
struct FilingTemplate: Codable {
    struct Table: Codable {
        let name: String
        /// The table and its indexes, as SQLite keeps them.
        let statements: [String]
        let columns: [String]
        let rows: [[Cell]]
    }

    let tables: [Table]

    /// Reads what `capture` wrote.
    init(path: String) throws {
        self = try JSONDecoder().decode(FilingTemplate.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    init(tables: [Table]) { self.tables = tables }

    func table(_ name: String) throws -> Table {
        guard let table = tables.first(where: { $0.name == name }) else { throw HTTPFault("no table \(name)") }
        return table
    }

    /// Bytes of all values that a filing inserts; the draft is only marked.
    var bytes: Int {
        tables.filter { $0.name != "drafts" }.flatMap { $0.rows.joined() }.reduce(0) { sum, cell in
            switch cell {
            case .null: sum
            case .integer: sum + 8
            case .text(let text): sum + text.utf8.count
            }
        }
    }
}
