/// One connection of the floor, made and used by one thread.
struct PostgresWorker {
    private let link: PostgresLink

    /// Connects and prepares the statement that files.
    init(_ address: String, filing: String) throws {
        link = try PostgresLink(address)
        try link.prepare("file", filing)
    }

    /// Files one dossier.
    func file(_ rows: FilingRows) throws {
        let values =
            [.text(rows.serial)] + rows.dossier + rows.event + rows.counter + rows.messages.joined()
            + [.text(rows.code), .text(rows.draft)]
        guard try link.run(prepared: "file", values) == 1 else { throw HTTPFault("no draft to be filed") }
    }
}
