import Foundation
package import Kernel

extension SchemaObject {
    /// The whole schema of a file whose root this is.
    ///
    /// - Returns: JSON text with a line break at its end.
    package func document(about: LocalText) -> String {
        let heading: [(String, JSONNode)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string(about.vi)), ("description", .string(about.text(.en))),
        ]
        let parts = all.dropFirst().map { ($0.name, JSONNode.object($0.entries)) }
        return JSONNode.object(heading + entries + [("$defs", .object(parts))]).text() + "\n"
    }

    private var entries: [(String, JSONNode)] {
        var entries: [(String, JSONNode)] = [
            ("type", .string("object")), ("additionalProperties", .truth(false)),
            ("properties", .object(keys.map { ($0.name, $0.json) })),
        ]
        let required = keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { entries.append(("required", .strings(required))) }
        if !rules.isEmpty { entries.append(("allOf", .array(rules.map(\.json)))) }
        return entries
    }
}

extension SchemaKey {
    fileprivate var json: JSONNode {
        var entries: [(String, JSONNode)] = [("title", .string(about.vi)), ("description", .string(about.text(.en)))]
        if case .text = value, let example {
            // Without the quotes that YAML needs.
            entries.append(("examples", .strings([example.trimmingCharacters(in: ["\""])])))
        }
        return .object(entries + value.entries)
    }
}

extension JSONSchema {
    fileprivate var json: JSONNode { .object(entries) }

    fileprivate var entries: [(String, JSONNode)] {
        switch self {
        case .text(let max, let pattern):
            [("type", .strings(["string", "number"])), ("minLength", .whole(1)), ("maxLength", .whole(max))]
                + (pattern.map { [("pattern", .string($0))] } ?? [])
        case .feel: [("type", .string("string")), ("minLength", .whole(1)), ("maxLength", .whole(Feel.longest))]
        case .word(let words): [("enum", .strings(words))]
        case .whole(let range):
            [
                ("type", .string("integer")), ("minimum", .whole(range.lowerBound)),
                ("maximum", .whole(range.upperBound)),
            ]
        case .number: [("type", .string("number"))]
        case .truth: [("type", .string("boolean"))]
        case .list(let item, let least):
            [("type", .string("array")), ("items", item.json)] + (least > 0 ? [("minItems", .whole(least))] : [])
        case .object(let object): [("$ref", .string("#/$defs/\(object.name)"))]
        case .map(let value): [("type", .string("object")), ("additionalProperties", value.json)]
        case .either(let kinds): [("anyOf", .array(kinds.map(\.json)))]
        case .null: [("type", .string("null"))]
        case .anything: []
        }
    }
}
