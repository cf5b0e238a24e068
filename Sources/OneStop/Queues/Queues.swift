import Foundation
import Kernel
package import Storage

/// The lists that officers work from, paged by key; each has an index that serves its order.
package struct Queues: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    package static let pageSize = 25

    /// One page, what is due first on top.
    package func page(_ request: QueueRequest) async throws -> QueuePage {
        let rows = try await database.read { tx in
            try tx.rows(Self.listing(request, hidden: try Self.hidden(request.filter, in: tx))).map(QueueRow.init(row:))
        }
        guard rows.count > Self.pageSize else { return QueuePage(rows: rows, next: nil) }
        let shown = Array(rows.prefix(Self.pageSize))
        return QueuePage(rows: shown, next: shown.last.map { request.queue.key(of: $0) })
    }

    /// How many dossiers each queue holds for that officer, filters aside.
    package func counts(_ request: QueueRequest) async throws -> [Queue: Int] {
        try await database.read { tx in
            try tx.rows(Self.counting(request)).reduce(into: [:]) { counts, row in
                let queue: String = try row.get("queue")
                if let queue = Queue(rawValue: queue) { counts[queue] = try row.get("total") }
            }
        }
    }

    /// All counts as one statement, each by the index of its queue.
    static func counting(_ request: QueueRequest) -> SQL {
        Queue.allCases.map { queue -> SQL in
            if queue == .asked { return Referrals.counting(request.agency, as: queue) }
            var request = request
            request.queue = queue
            return """
                SELECT \(queue.rawValue) AS queue, COUNT(*) AS total
                FROM dossiers
                WHERE agency = \(request.agency) AND is_open = 1 AND \(membership(request))
                """
        }.joined(separator: " UNION ALL ")
    }

    /// The statement behind a page; one row more than a page, to know whether there is a next.
    ///
    /// - Parameter hidden: what stands for a typed number of somebody among the dossier's words.
    static func listing(_ request: QueueRequest, hidden: [String: String] = [:]) -> SQL {
        let order = request.queue.order
        return """
            SELECT \(QueueRow.columns)
            FROM dossiers
            WHERE agency = \(request.agency) AND is_open = 1
                AND \(membership(request))
                \(narrowing(request.filter, hidden))
                \(continuation(request.after, in: order))
            ORDER BY \(order), id
            LIMIT \(pageSize + 1)
            """
    }

    private static func membership(_ request: QueueRequest) -> SQL {
        switch request.queue {
        case .new: "assignee IS NULL AND \(atWork) AND \(anyRole(request.roles))"
        case .mine: "assignee = \(request.officer) AND \(atWork)"
        case .standIn: "\(inHands(of: request.absent)) AND \(atWork)"
        case .dueSoon: "attention_at > \(request.now) AND attention_at <= \(request.soon)"
        case .overdue: "attention_at <= \(request.now)"
        // Whoever waits for the applicant has no clock: by that the index is entered, the stage only filters.
        case .waiting:
            """
            attention_at = \(DossierRow.never) AND COALESCE(stage, '') IN ('supplement_requested', 'payment_due')
            """
        case .toApprove: "stage = 'processing' AND step_kind = 'approve'"
        case .toIssue: "stage = 'processing' AND step_kind = 'issue'"
        case .toReturn: "stage = 'decided'"
        case .asked: "is_open = 0"
        case .all: "1 = 1"
        }
    }

    /// One officer's by the index, several officers' together; of nobody there is nothing.
    private static func inHands(of officers: [ID<Account>]) -> SQL {
        switch officers.count {
        case 0: "assignee = ''"
        case 1: "assignee = \(officers[0])"
        default: "assignee IN (\(SQL.list(officers)))"
        }
    }

    /// It doesn't wait for the applicant.
    private static let atWork: SQL = "stage <> 'supplement_requested' AND stage <> 'payment_due'"

    private static func anyRole(_ roles: [Role]) -> SQL {
        let any = roles.reduce("1 = 0" as SQL) { "\($0) OR step_role = \($1.rawValue)" }
        return "(\(any))"
    }

    private static func narrowing(_ filter: QueueFilter, _ hidden: [String: String]) -> SQL {
        var sql: SQL = ""
        if let procedure = filter.procedure { sql = "\(sql) AND procedure = \(procedure)" }
        if let step = filter.step { sql = "\(sql) AND step = \(step)" }
        if let channel = filter.channel { sql = "\(sql) AND channel = \(channel.rawValue)" }
        if let text = filter.text, !text.isEmpty {
            for word in words(of: text) {
                let contains: SQL = "search LIKE \(Self.containing(word)) ESCAPE '!'"
                guard let index = hidden[word] else {
                    sql = "\(sql) AND \(contains)"
                    continue
                }
                sql = """
                    \(sql) AND (\(contains) OR EXISTS (
                        SELECT 1 FROM dossier_words AS w WHERE w.dossier = dossiers.id AND w.word = \(index)))
                    """
            }
        }
        return sql
    }

    /// A person's number in one word, however it is grouped; all else by its blanks.
    private static func words(of text: String) -> [String] {
        let numbers = PersonalNumbers(in: Folding.fold(text))
        let others = numbers.redacted.split(separator: " ").map(String.init).filter { $0 != PersonalNumbers.mark }
        return Array((numbers.found + others).prefix(6))
    }

    private static func hidden(_ filter: QueueFilter, in tx: Transaction) throws -> [String: String] {
        try words(of: filter.text ?? "").filter(DossierWord.mayBeHidden).reduce(into: [:]) {
            $0[$1] = try tx.blind($1, as: .word)
        }
    }

    private static func continuation(_ key: QueueKey?, in order: SQL) -> SQL {
        guard let key else { return "" }
        return "AND (\(order) > \(key.at) OR (\(order) = \(key.at) AND id > \(key.id)))"
    }

    /// A LIKE pattern that finds the word anywhere, taken literally.
    private static func containing(_ word: String) -> String {
        let literal = word.map { "!%_".contains($0) ? "!\($0)" : String($0) }.joined()
        return "%\(literal)%"
    }
}

extension Queue {
    /// What it is sorted by: officers see what their own step wants first, all others what is due first.
    fileprivate var order: SQL { self == .mine || self == .standIn ? "work_by" : "attention_at" }

    fileprivate func key(of row: QueueRow) -> QueueKey {
        QueueKey(at: self == .mine || self == .standIn ? row.workBy : row.attentionAt, id: row.id)
    }
}
