import Foundation
import Kernel
import Storage

extension Work {
    /// Up to this many dossiers of the rarest word are sorted; beyond it, the agency is walked from the newest.
    static let few = 2_000

    /// The agency's dossiers, open and closed, that every word finds, the newest first.
    package func search(_ query: DossierQuery, in agency: String, after key: QueueKey?) async throws -> DossierHits {
        try await database.read { tx in
            let hidden = try Self.hidden(query.words, in: tx)
            let counts = try query.words.map { try Self.count($0, hidden, in: agency, tx) }
            guard let rarest = zip(counts, query.words).min(by: { $0.0 < $1.0 }), rarest.0 > 0 else {
                return DossierHits(hits: [], next: nil)
            }
            let driving = rarest.0 < Self.few ? rarest.1 : nil
            let statement = Self.finding(query, hidden: hidden, in: agency, from: driving, after: key)
            let rows = try tx.rows(statement).map(QueueRow.init(row:))
            let shown = Array(rows.prefix(Queues.pageSize))
            let matches = try Self.matches(of: query, hidden, in: shown.map(\.id), tx)
            return DossierHits(
                hits: shown.map { DossierHit(row: $0, matches: matches[$0.id] ?? []) },
                next: rows.count > shown.count ? shown.last.map { QueueKey(at: $0.submittedAt, id: $0.id) } : nil)
        }
    }

    /// One row more than a page. With a rare word its dossiers are looked up and sorted; without, the agency's newest are
    /// walked in the order of their index until a page is full.
    ///
    /// - Parameter hidden: what stands in the rows for a typed word that may be somebody's number.
    static func finding(
        _ query: DossierQuery, hidden: [String: String] = [:], in agency: String, from rare: String?,
        after key: QueueKey?
    ) -> SQL {
        let others = query.words.filter { $0 != rare }.map { word -> SQL in
            "AND EXISTS (SELECT 1 FROM dossier_words w WHERE w.dossier = dossiers.id AND \(begins(word, hidden)))"
        }.joined(separator: " ")
        let source: SQL =
            rare.map {
                """
                FROM (SELECT DISTINCT w.dossier FROM dossier_words w WHERE w.agency = \(agency) AND \(begins($0, hidden))) found
                CROSS JOIN dossiers
                WHERE dossiers.id = found.dossier AND dossiers.agency = \(agency)
                """
            } ?? "FROM dossiers WHERE agency = \(agency)"
        let continued: SQL =
            key.map { "AND (submitted_at < \($0.at) OR (submitted_at = \($0.at) AND id < \($0.id)))" } ?? ""
        return """
            SELECT \(QueueRow.columns)
            \(source) \(others) \(continued)
            ORDER BY submitted_at DESC, id DESC
            LIMIT \(Queues.pageSize + 1)
            """
    }

    private static func begins(_ word: String, _ hidden: [String: String]) -> SQL {
        let beginning: SQL = "w.word >= \(word) AND w.word < \(word + "\u{10FFFF}")"
        return hidden[word].map { "((\(beginning)) OR w.word = \($0))" } ?? beginning
    }

    private static func hidden(_ words: [String], in tx: Transaction) throws -> [String: String] {
        try words.filter(DossierWord.mayBeHidden).reduce(into: [:]) { $0[$1] = try tx.blind($1, as: .word) }
    }

    private static func count(
        _ word: String, _ hidden: [String: String], in agency: String, _ tx: Transaction
    ) throws -> Int {
        try tx.value(
            """
            SELECT COUNT(*)
            FROM (SELECT 1 FROM dossier_words w WHERE w.agency = \(agency) AND \(begins(word, hidden)) LIMIT \(few)) counted
            """, as: Int.self) ?? 0
    }

    /// By which words each was found.
    private static func matches(
        of query: DossierQuery, _ hidden: [String: String], in dossiers: [ID<Dossier>], _ tx: Transaction
    ) throws -> [ID<Dossier>: [DossierWord]] {
        guard !dossiers.isEmpty else { return [:] }
        let any = query.words.map { "(\(begins($0, hidden)))" as SQL }.joined(separator: " OR ")
        let rows = try tx.rows(
            """
            SELECT w.dossier, w.word, w.place
            FROM dossier_words w
            WHERE w.dossier IN (\(SQL.list(dossiers))) AND (\(any))
            ORDER BY w.dossier, w.word
            """)
        // The person's number stands as it was typed.
        let typed = Dictionary(hidden.map { ($0.value, $0.key) }) { first, _ in first }
        return try rows.reduce(into: [:]) { matches, row in
            guard let place = DossierWord.Place(rawValue: try row.get("place")) else { return }
            let dossier: ID<Dossier> = try row.get("dossier")
            if matches[dossier, default: []].contains(where: { $0.place == place }) { return }
            let word: String = try row.get("word")
            matches[dossier, default: []].append(
                DossierWord(text: typed[word] ?? word, place: place, isHidden: typed[word] != nil))
        }
    }
}
