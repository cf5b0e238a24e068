import Foundation
import Kernel
import Yams

/// The names a condition may use at its place: those asked before.
struct ScopeInOrder {
    let all: [String]
    private(set) var seen: FeelScope
    private var names: Set<String> = []

    init(all: [String], seen: FeelScope = FeelScope()) {
        self.all = all
        self.seen = seen
    }

    mutating func add(_ name: String, _ type: FeelType) {
        names.insert(name)
        seen = seen.binding(name, to: type)
    }

    /// A field that the expression names and that is asked only later, or is the field itself.
    func laterName(in node: Node) -> String? {
        guard let source = node.scalar?.string, let tokens = try? FeelLexer.tokens(of: source) else { return nil }
        let later = Set(all).subtracting(names)
        for (index, token) in tokens.enumerated() {
            guard case .word(let word) = token.kind, later.contains(word), seen[word] == nil else { continue }
            if index == 0 || tokens[index - 1].kind != .symbol(".") { return word }
        }
        return nil
    }
}
