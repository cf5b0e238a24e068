import ArgumentParser

/// The database behind what is measured; none for the constant page.
enum Engine: String, Codable, CaseIterable, ExpressibleByArgument {
    case none, sqlite, postgres

    var title: String {
        switch self {
        case .none: ""
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }
}
