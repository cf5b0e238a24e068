extension SchemaRule {
    /// The rule as one schema that must hold beside the properties.
    var json: JSONNode {
        switch self {
        case .only(let keys, where: let key, is: let words):
            let holds = JSONNode.one("properties", .one(key, .one("enum", .strings(words))))
            return .one("dependentSchemas", .object(keys.map { ($0, holds) }))
        case .required(let keys, where: let key, is: let word):
            let test = JSONNode.object([
                ("properties", .one(key, .one("const", .string(word)))), ("required", .strings([key])),
            ])
            return .object([("if", test), ("then", .one("required", .strings(keys)))])
        case .needs(let key, let others): return .one("dependentRequired", .one(key, .strings(others)))
        case .atMostOne(let keys): return .one("allOf", .array(Self.pairs(keys).map { .one("not", Self.present($0)) }))
        case .atLeastOne(let keys): return .one("anyOf", Self.each(keys))
        case .exactlyOne(let keys, with: nil): return .one("oneOf", Self.each(keys))
        case .exactlyOne(let keys, with: let key?):
            return .one("dependentSchemas", .one(key, .one("oneOf", Self.each(keys))))
        }
    }

    private static func present(_ keys: [String]) -> JSONNode { .one("required", .strings(keys)) }

    private static func each(_ keys: [String]) -> JSONNode { .array(keys.map { present([$0]) }) }

    private static func pairs(_ keys: [String]) -> [[String]] {
        keys.indices.flatMap { first in keys[(first + 1)...].map { [keys[first], $0] } }
    }
}
