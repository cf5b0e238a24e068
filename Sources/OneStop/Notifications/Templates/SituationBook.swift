package import Foundation
package import Kernel
package import Storage

/// What the province says instead of the product's words, by situation, procedure and language.
package struct SituationBook: Sendable {
    let database: Database
    let texts: Phrasebook

    package init(database: Database, texts: Phrasebook) {
        self.database = database
        self.texts = texts
    }

    /// Every own text, with whom it was written by and when.
    package func all() async throws -> [SituationWordsRow] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT situation, procedure, language, sms, subject, body, changed_at, changed_by
                FROM situation_wordings
                ORDER BY situation, procedure, language
                """
            ).compactMap(SituationWordsRow.init(row:))
        }
    }

    /// What is said there now: the procedure's own text, else the province's, else the product's.
    package func current(_ situation: Situation, procedure: String, _ language: Language) async throws
        -> SituationWords
    {
        let t = texts.wording(language)
        return try await database.read { tx in
            try Self.find(situation, procedure: procedure, language, in: tx) ?? .standard(situation, t)
        }
    }

    /// Says so from now on.
    ///
    /// - Parameter procedure: "" for all that have no text of their own.
    /// - Returns: why it can't be; empty where it was kept.
    package func keep(
        _ template: SituationWords, for situation: Situation, procedure: String, _ language: Language,
        by person: Person, at now: Date
    ) async throws -> [TemplateProblem] {
        let faults = template.faults(for: situation)
        guard faults.isEmpty else { return faults }
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO situation_wordings (situation, procedure, language, sms, subject, body, changed_at, changed_by)
                VALUES (\(situation.rawValue), \(procedure), \(language), \(template.sms), \(template.subject),
                    \(template.body), \(now), \(person.name))
                ON CONFLICT (situation, procedure, language) DO UPDATE SET
                    sms = excluded.sms, subject = excluded.subject, body = excluded.body,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
        }
        return []
    }

    /// Goes back to the words above it.
    package func drop(_ situation: Situation, procedure: String, _ language: Language) async throws {
        try await database.write { tx in
            try tx.run(
                """
                DELETE FROM situation_wordings
                WHERE situation = \(situation.rawValue) AND procedure = \(procedure) AND language = \(language)
                """)
        }
    }

    static func find(
        _ situation: Situation, procedure: String, _ language: Language, in tx: Transaction
    ) throws -> SituationWords? {
        // "" sorts before every slug, so the procedure's own text comes first.
        try tx.row(
            """
            SELECT sms, subject, body
            FROM situation_wordings
            WHERE situation = \(situation.rawValue) AND language = \(language)
                AND procedure IN ('', \(procedure))
            ORDER BY procedure DESC
            LIMIT 1
            """
        ).map { row in
            SituationWords(
                sms: try row.get("sms"), subject: try row.get("subject"), body: try row.get("body"))
        }
    }
}
