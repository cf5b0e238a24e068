/// A condition on one field alone, which a page can follow while one types.
package struct SimpleComparison: Sendable, Hashable {
    package let field: String
    /// Values as inputs send them.
    package let values: [String]
    /// True of every other value instead.
    package let isNegated: Bool
}

extension Feel {
    /// What the expression asks, where that is `field = value`, `field != value`, `field in [values]`, the same of one
    /// picked option, or `not(…)` of one of these.
    package var simpleComparison: SimpleComparison? {
        Self.simple(root)
    }

    private static func simple(_ node: Node) -> SimpleComparison? {
        switch node.kind {
        case .binary(let op, let left, let right):
            guard op == .equal || op == .notEqual, case .name(let field) = left.kind, let value = literal(right) else {
                return nil
            }
            return SimpleComparison(field: field, values: [value], isNegated: op == .notEqual)
        case .isIn(let item, let list):
            guard case .name(let field) = item.kind, let values = literals(list) else { return nil }
            return SimpleComparison(field: field, values: values, isNegated: false)
        case .call("not", let arguments):
            guard let inner = arguments.first.flatMap(simple) else { return nil }
            return SimpleComparison(field: inner.field, values: inner.values, isNegated: !inner.isNegated)
        case .quantified(false, let variable, let list, let condition):
            // "some x in picked satisfies x = option"
            guard case .name(let field) = list.kind, let inner = simple(condition), inner.field == variable,
                !inner.isNegated
            else { return nil }
            return SimpleComparison(field: field, values: inner.values, isNegated: false)
        default: return nil
        }
    }

    private static func literals(_ node: Node) -> [String]? {
        guard case .list(let items) = node.kind else { return nil }
        let values = items.compactMap(literal)
        return values.count == items.count ? values : nil
    }

    private static func literal(_ node: Node) -> String? {
        switch node.kind {
        case .text(let text): text
        case .bool(let value): value ? "true" : "false"
        default: nil
        }
    }
}
