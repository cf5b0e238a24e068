package import Kernel

/// A mapping of a declaration: its keys, and what holds between them.
package struct SchemaObject: Sendable, Hashable {
    /// Unique within a schema: "paper".
    package let name: String
    /// What it is called in the reference.
    package let title: LocalText
    package let keys: [SchemaKey]
    package let rules: [SchemaRule]

    init(_ name: String, vi: String, en: String, _ keys: [SchemaKey], rules: [SchemaRule] = []) {
        self.name = name
        self.title = LocalText(vi: vi, en: en)
        self.keys = keys
        self.rules = rules
    }
}

extension SchemaObject {
    /// Names of the keys that may stand where that key holds that word; of all keys without one.
    package func keys(where key: String? = nil, is word: String? = nil) -> Set<String> {
        var names = Set(keys.map(\.name))
        for case .only(let bound, where: key, is: let words) in rules {
            if let word, !words.contains(word) { names.subtract(bound) }
        }
        return names
    }

    /// This one and all below it, each once, in the order in which they are met.
    package var all: [SchemaObject] {
        var found = [self]
        for key in keys {
            for object in key.value.objects where !found.contains(object) { found.append(object) }
        }
        return found
    }
}

extension JSONSchema {
    /// Objects at this place and below.
    fileprivate var objects: [SchemaObject] {
        switch self {
        case .object(let object): object.all
        case .list(let item, _): item.objects
        case .map(let value): value.objects
        case .either(let kinds): kinds.flatMap(\.objects)
        case .text, .feel, .word, .whole, .number, .truth, .null, .anything: []
        }
    }
}
