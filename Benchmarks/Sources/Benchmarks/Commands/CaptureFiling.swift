import ArgumentParser
import Foundation
import GRDB

/// Reads what the newest filing wrote, so that the floor writes the same rows into the same tables.
struct CaptureFiling: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture", abstract: "Read the rows of the newest filing from a server's SQLite database.")

    @Option(help: "The server's SQLite database.")
    var database: String

    @Option(help: "The file to write.")
    var output: String

    func run() throws {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: database, configuration: configuration)
        let template = try queue.read { db in
            let filed = try Row.fetchOne(
                db, sql: "SELECT d.id, d.code FROM dossiers d JOIN drafts ON filed = d.code ORDER BY d.id DESC LIMIT 1")
            guard let filed else { throw HTTPFault("nothing was filed yet") }
            let (id, code): (String, String) = (filed["id"], filed["code"])
            return FilingTemplate(tables: [
                try Self.table("dossiers", "id = ?", [id], db),
                try Self.table("dossier_events", "dossier = ? AND number = 1", [id], db),
                try Self.table("serials", "1 = 1 LIMIT 1", [], db),
                try Self.table("counters", "measure = 'submitted' LIMIT 1", [], db),
                try Self.table("outbox", "dossier = ?", [code], db),
                try Self.table("drafts", "filed = ?", [code], db),
            ])
        }
        try JSONEncoder().encode(template).write(to: URL(fileURLWithPath: output))
        let rows = template.tables.map { "\($0.rows.count) \($0.name)" }.joined(separator: ", ")
        print("one filing: \(rows); \(template.bytes) bytes of values without the draft")
    }

    private static func table(
        _ name: String, _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> FilingTemplate.Table {
        let statements = try String.fetchAll(
            db, sql: "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'",
            arguments: [name])
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(name) WHERE \(condition)", arguments: arguments)
        return FilingTemplate.Table(
            name: name, statements: statements, columns: rows.first.map { Array($0.columnNames) } ?? [],
            rows: rows.map { row in row.databaseValues.map(Cell.init) })
    }
}

extension Cell {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let integer): self = .integer(integer)
        case .string(let text): self = .text(text)
        case .null, .double, .blob: self = .null
        }
    }
}
