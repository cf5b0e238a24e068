/// A value of a row.
enum Cell: Codable, Hashable {
    case null
    case integer(Int64)
    case text(String)

    var asText: String? {
        switch self {
        case .null: nil
        case .integer(let integer): String(integer)
        case .text(let text): text
        }
    }
}
