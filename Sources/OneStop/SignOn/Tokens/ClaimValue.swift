/// A value of a token or an answer, of the kinds that JSON has.
enum ClaimValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case list([ClaimValue])
    case object([String: ClaimValue])
    case null
}

extension ClaimValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([ClaimValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: ClaimValue].self))
        }
    }
}
