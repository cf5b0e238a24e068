import ArgumentParser

/// Where the floor writes.
struct StoreOptions: ParsableArguments {
    @Option(help: "What `capture` wrote.")
    var template: String

    @Option(help: "A new SQLite file.")
    var sqlite: String

    @Option(help: "An empty PostgreSQL database: postgres://user@127.0.0.1:port/database.")
    var postgres: String

    /// Makes the store of that engine, with drafts to be filed.
    func open(_ engine: Engine, drafts: Int) throws -> any FloorStore {
        let template = try FilingTemplate(path: template)
        let store: any FloorStore =
            switch engine {
            case .postgres: try PostgresFloor(address: postgres, template: template)
            case .sqlite, .none: try SQLiteFloor(path: sqlite, template: template)
            }
        try store.prepare(drafts: drafts)
        return store
    }
}
