/// The statements of a filing, as the server writes them, with places for values: `?` or `$1`.
struct FilingStatements: Sendable {
    let insertDossier: String
    let insertEvent: String
    let insertMessage: String
    let insertDraft: String
    let nextSerial =
        "INSERT INTO serials (series, last) VALUES (?, 1) "
        + "ON CONFLICT (series) DO UPDATE SET last = serials.last + 1 RETURNING last"
    let count: String
    let fileDraft = "UPDATE drafts SET filed = ? WHERE id = ? AND filed IS NULL"

    init(_ template: FilingTemplate) throws {
        insertDossier = try template.insert("dossiers")
        insertEvent = try template.insert("dossier_events")
        insertMessage = try template.insert("outbox") + " ON CONFLICT (dedupe) DO NOTHING"
        insertDraft = try template.insert("drafts")
        count =
            try template.insert("counters")
            + " ON CONFLICT (agency, procedure, month, measure) DO UPDATE SET total = counters.total + excluded.total"
    }
}

extension FilingTemplate {
    fileprivate func insert(_ name: String) throws -> String {
        let columns = try table(name).columns
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    }
}
