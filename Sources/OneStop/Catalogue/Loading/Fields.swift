import Foundation
import Kernel
import Yams

/// One mapping of a declaration, read key by key; a key that is never asked for is unknown.
final class Fields {
    let declaration: Declaration
    let node: Node
    private var values: [String: Node] = [:]
    private var keys: [String: Node] = [:]
    private var asked: Set<String> = []

    /// `nil`, with the fault reported, where the node isn't a mapping.
    init?(_ node: Node, in declaration: Declaration) {
        guard case .mapping(let mapping) = node else {
            declaration.report(.wrongKind(wanted: .mapping), at: node)
            return nil
        }
        self.declaration = declaration
        self.node = node
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                declaration.report(.wrongKind(wanted: .text), at: key)
                continue
            }
            values[scalar.string] = value
            keys[scalar.string] = key
        }
    }

    /// The value of the key, `nil` where it isn't there.
    func optional(_ key: String) -> Node? {
        asked.insert(key)
        guard let value = values[key], !value.isNull else { return nil }
        return value
    }

    /// The value of the key; reported where it isn't there.
    func required(_ key: String) -> Node? {
        let value = optional(key)
        if value == nil { report(.missingKey(key)) }
        return value
    }

    func report(_ code: CatalogueFault.Code) {
        declaration.report(code, at: node)
    }

    /// Reports every key that nobody asked for.
    func finish() {
        for (name, key) in keys where !asked.contains(name) {
            let allowed = asked.sorted()
            declaration.report(
                .unknownKey(name, allowed: allowed, suggestion: Nearest.word(to: name, among: allowed)), at: key)
        }
    }
}

extension Node {
    var isNull: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }
}
