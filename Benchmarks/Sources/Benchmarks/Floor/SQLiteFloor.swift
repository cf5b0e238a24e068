import Foundation
import GRDB

/// The least that SQLite must do: one connection, WAL, synchronous=FULL, waiting filings committed together.
final class SQLiteFloor: FloorStore {
    private let queue = WorkQueue()
    private let database: DatabaseQueue
    private let template: FilingTemplate
    private let statements: FilingStatements

    private static let batch = 512

    /// Makes the database.
    init(path: String, template: FilingTemplate) throws {
        self.template = template
        statements = try FilingStatements(template)
        var configuration = Configuration()
        configuration.journalMode = .wal
        database = try DatabaseQueue(path: path, configuration: configuration)
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw HTTPFault("not durable") }
            for statement in template.tables.flatMap(\.statements) { try db.execute(sql: statement) }
        }
        let thread = Thread { [self] in work() }
        thread.start()
    }

    func prepare(drafts: Int) throws {
        try database.write { db in
            for number in 0..<drafts {
                let draft = FilingRows.key("f", number)
                try db.run(statements.insertDraft, try template.row("drafts", ["id": .text(draft), "filed": .null]))
            }
        }
    }

    func file(_ number: Int, then tell: @escaping @Sendable ((any Error)?) -> Void) {
        queue.add(WorkQueue.Item(number: number, tell: tell))
    }

    private func work() {
        while true {
            let items = queue.take(upTo: Self.batch)
            do {
                try database.inTransaction(.immediate) { db in
                    for item in items { try insert(item.number, db) }
                    return .commit
                }
                for item in items { item.tell(nil) }
            } catch {
                for item in items { item.tell(error) }
            }
        }
    }

    private func insert(_ number: Int, _ db: Database) throws {
        let rows = try FilingRows(number, of: template)
        _ = try Int.fetchOne(db.cachedStatement(sql: statements.nextSerial), arguments: [rows.serial])
        try db.run(statements.insertDossier, rows.dossier)
        try db.run(statements.insertEvent, rows.event)
        try db.run(statements.count, rows.counter)
        for message in rows.messages { try db.run(statements.insertMessage, message) }
        try db.run(statements.fileDraft, [.text(rows.code), .text(rows.draft)])
        guard db.changesCount == 1 else { throw HTTPFault("draft \(number) was not there to be filed") }
    }
}

extension Database {
    fileprivate func run(_ sql: String, _ values: [Cell]) throws {
        let arguments = StatementArguments(
            values.map { cell -> DatabaseValue in
                switch cell {
                case .null: .null
                case .integer(let integer): integer.databaseValue
                case .text(let text): text.databaseValue
                }
            })
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
