import Foundation

/// The least that PostgreSQL must do: sixteen connections, each filing one statement of one round trip.
final class PostgresFloor: FloorStore {
    private let queue = WorkQueue()
    private let address: String
    private let template: FilingTemplate
    private let statements: FilingStatements

    private static let connections = 16

    /// Makes the tables in that database, which must be empty.
    init(address: String, template: FilingTemplate) throws {
        self.address = address
        self.template = template
        statements = try FilingStatements(template)
        let link = try PostgresLink(address)
        for statement in template.tables.flatMap(\.statements) { try link.run(Self.translated(statement)) }
        let filing = try Self.whole(statements, template)
        for _ in 0..<Self.connections { start(filing) }
    }

    func prepare(drafts: Int) throws {
        let link = try PostgresLink(address)
        try link.prepare("draft", Self.numbered(statements.insertDraft, from: 1))
        try link.run("BEGIN")
        for number in 0..<drafts {
            let draft = FilingRows.key("f", number)
            try link.run(prepared: "draft", try template.row("drafts", ["id": .text(draft), "filed": .null]))
        }
        try link.run("COMMIT")
        try link.run("ANALYZE")
    }

    func file(_ number: Int, then tell: @escaping @Sendable ((any Error)?) -> Void) {
        queue.add(WorkQueue.Item(number: number, tell: tell))
    }

    /// A thread with a connection of its own; where it gets none, it says so to every filing that it takes.
    private func start(_ filing: String) {
        let thread = Thread { [queue, template, address] in
            let worker = Result { try PostgresWorker(address, filing: filing) }
            while true {
                for item in queue.take(upTo: 1) {
                    do {
                        try worker.get().file(try FilingRows(item.number, of: template))
                        item.tell(nil)
                    } catch {
                        item.tell(error)
                    }
                }
            }
        }
        thread.start()
    }

    /// A filing as one statement, its values in the order of `PostgresWorker.file`.
    private static func whole(_ statements: FilingStatements, _ template: FilingTemplate) throws -> String {
        let messages = try template.table("outbox").rows.count
        let parts =
            [statements.nextSerial, statements.insertDossier, statements.insertEvent, statements.count]
            + Array(repeating: statements.insertMessage, count: messages)
        let common = parts.enumerated().map { "p\($0) AS (\($1))" }.joined(separator: ", ")
        return numbered("WITH \(common) \(statements.fileDraft) RETURNING id", from: 1)
    }

    private static func numbered(_ sql: String, from first: Int) -> String {
        var number = first - 1
        return sql.map { character -> String in
            guard character == "?" else { return String(character) }
            number += 1
            return "$\(number)"
        }.joined()
    }

    /// SQLite's statement as PostgreSQL takes it.
    private static func translated(_ statement: String) -> String {
        statement.replacing(" STRICT", with: "").replacing("INTEGER", with: "BIGINT")
    }
}
