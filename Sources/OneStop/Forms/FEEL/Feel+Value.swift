import Foundation

extension Feel {
    /// The expression's value. Total: it always ends, and what can't be said is null.
    package func value(in context: FeelContext) -> FeelValue {
        var evaluation = Evaluation(stepsLeft: Self.steps)
        let value = evaluation.value(of: root, in: context)
        // What ran out of steps is no part of an answer.
        return evaluation.stepsLeft > 0 ? value : .null
    }

    /// Whether the expression is true; null counts as not.
    package func holds(in context: FeelContext) -> Bool {
        value(in: context) == .bool(true)
    }
}

/// One walk over an expression, with a budget of steps.
struct Evaluation {
    var stepsLeft: Int

    mutating func value(of node: Feel.Node, in context: FeelContext) -> FeelValue {
        stepsLeft -= 1
        guard stepsLeft > 0 else { return .null }
        switch node.kind {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .bool(let value): return .bool(value)
        case .null: return .null
        case .name(let name): return context[name]
        case .path(let base, let name): return path(value(of: base, in: context), name)
        case .filter(let base, let test): return filter(value(of: base, in: context), by: test, in: context)
        case .list(let items): return .list(items.map { value(of: $0, in: context) })
        case .interval: return .null
        case .negated(let operand):
            guard case .number(let number) = value(of: operand, in: context) else { return .null }
            return .number(-number)
        case .binary(let op, let left, let right): return binary(op, left, right, in: context)
        case .isIn(let item, let range): return isIn(value(of: item, in: context), range, in: context)
        case .between(let item, let low, let high):
            return between(item: item, low: low, high: high, in: context)
        case .condition(let test, let yes, let no):
            return value(of: value(of: test, in: context) == .bool(true) ? yes : no, in: context)
        case .quantified(let every, let name, let list, let condition):
            return quantified(every, name, value(of: list, in: context), condition, in: context)
        case .iteration(let name, let list, let result):
            guard case .list(let items) = value(of: list, in: context) else { return .null }
            return .list(items.map { value(of: result, in: context.binding(name, to: $0)) })
        case .call(let name, let arguments):
            guard let function = FeelFunction(rawValue: name), function.arity.contains(arguments.count) else {
                return .null
            }
            return function.value(of: arguments.map { value(of: $0, in: context) })
        }
    }

    private func path(_ base: FeelValue, _ name: String) -> FeelValue {
        switch base {
        case .row(let row): row[name] ?? .null
        case .list(let items): .list(items.map { path($0, name) })
        default: .null
        }
    }

    private mutating func filter(_ base: FeelValue, by test: Feel.Node, in context: FeelContext) -> FeelValue {
        guard case .list(let items) = base else { return .null }
        if case .number(let position) = test.kind {
            let index = NSDecimalNumber(decimal: position).intValue - 1
            return items.indices.contains(index) ? items[index] : .null
        }
        var kept: [FeelValue] = []
        for item in items {
            var inner = context.binding("item", to: item)
            if case .row(let row) = item { inner = inner.entering(row: row) }
            if value(of: test, in: inner) == .bool(true) { kept.append(item) }
        }
        return .list(kept)
    }

    private mutating func quantified(
        _ every: Bool, _ name: String, _ list: FeelValue, _ condition: Feel.Node, in context: FeelContext
    ) -> FeelValue {
        guard case .list(let items) = list else { return .bool(every) }
        for item in items {
            let holds = value(of: condition, in: context.binding(name, to: item)) == .bool(true)
            if holds != every { return .bool(!every) }
        }
        return .bool(every)
    }

    private mutating func isIn(_ item: FeelValue, _ range: Feel.Node, in context: FeelContext) -> FeelValue {
        if case .interval(let low, let high, let lowIsIn, let highIsIn) = range.kind {
            let (low, high) = (value(of: low, in: context), value(of: high, in: context))
            guard let above = low.isLess(than: item), let below = item.isLess(than: high) else { return .null }
            return .bool((above || (lowIsIn && low == item)) && (below || (highIsIn && high == item)))
        }
        let found = value(of: range, in: context)
        guard case .list(let items) = found else { return item == .null ? .null : .bool(item == found) }
        return .bool(item != .null && items.contains(item))
    }

    private mutating func between(
        item: Feel.Node, low: Feel.Node, high: Feel.Node, in context: FeelContext
    ) -> FeelValue {
        let item = value(of: item, in: context)
        let (low, high) = (value(of: low, in: context), value(of: high, in: context))
        guard let below = item.isLess(than: low), let above = high.isLess(than: item) else { return .null }
        return .bool(!below && !above)
    }
}
