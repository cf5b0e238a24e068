/// The rows of the filing of that number: the template's, with keys of their own.
struct FilingRows: Sendable {
    let dossier: [Cell]
    let event: [Cell]
    let messages: [[Cell]]
    let serial: String
    let counter: [Cell]
    let code: String
    let draft: String

    /// Two agencies in turn, as the load files at two.
    init(_ number: Int, of template: FilingTemplate) throws {
        let id = Self.key("d", number)
        let code = "H47.99-160118-\(number + 10_000)"
        self.code = code
        draft = Self.key("f", number)
        dossier = try template.row("dossiers", ["id": .text(id), "code": .text(code)])
        event = try template.row("dossier_events", ["dossier": .text(id)])
        let outbox = try template.table("outbox")
        messages = try outbox.rows.indices.map { index in
            try template.row(
                "outbox", at: index,
                [
                    "id": .text(Self.key("e\(index)", number)), "dedupe": .text("\(id)/1/\(index)@demo.vn"),
                    "dossier": .text(code),
                ])
        }
        let half = number % 2
        serial = "dossier H47.9\(half) 2016-01-18"
        counter = try template.row("counters", ["agency": .text("ubnd-\(half)")])
    }

    /// 36 characters that sort by number, as the server's ids sort by time.
    static func key(_ prefix: String, _ number: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: 36 - prefix.utf8.count - digits.utf8.count) + digits
    }
}

extension FilingTemplate {
    /// The template's row with some columns replaced.
    func row(_ name: String, at index: Int = 0, _ replaced: [String: Cell]) throws -> [Cell] {
        let table = try table(name)
        return zip(table.columns, table.rows[index]).map { replaced[$0] ?? $1 }
    }
}
