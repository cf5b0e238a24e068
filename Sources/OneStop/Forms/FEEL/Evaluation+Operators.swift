import Foundation

extension Evaluation {
    /// An operator with its two sides; `and` and `or` know null as the third truth value.
    mutating func binary(
        _ op: Feel.Operator, _ left: Feel.Node, _ right: Feel.Node, in context: FeelContext
    ) -> FeelValue {
        let first = value(of: left, in: context)
        switch op {
        case .or:
            if first == .bool(true) { return first }
            let second = value(of: right, in: context)
            return second == .bool(true) ? second : first == .bool(false) && second == .bool(false) ? first : .null
        case .and:
            if first == .bool(false) { return first }
            let second = value(of: right, in: context)
            return second == .bool(false) ? second : first == .bool(true) && second == .bool(true) ? first : .null
        case .equal: return first.equals(value(of: right, in: context)).map { .bool($0) } ?? .null
        case .notEqual: return first.equals(value(of: right, in: context)).map { .bool(!$0) } ?? .null
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return compare(op, first, value(of: right, in: context))
        case .plus, .minus, .times, .divided, .power:
            return calculate(op, first, value(of: right, in: context))
        }
    }

    private func compare(_ op: Feel.Operator, _ left: FeelValue, _ right: FeelValue) -> FeelValue {
        guard let less = left.isLess(than: right), let greater = right.isLess(than: left) else { return .null }
        switch op {
        case .less: return .bool(less)
        case .lessOrEqual: return .bool(!greater)
        case .greater: return .bool(greater)
        default: return .bool(!less)
        }
    }

    private func calculate(_ op: Feel.Operator, _ left: FeelValue, _ right: FeelValue) -> FeelValue {
        if op == .plus, case .text(let a) = left, case .text(let b) = right {
            return a.utf8.count + b.utf8.count <= 100_000 ? .text(a + b) : .null
        }
        guard case .number(let a) = left, case .number(let b) = right else { return .null }
        let result: Decimal
        switch op {
        case .plus: result = a + b
        case .minus: result = a - b
        case .times: result = a * b
        case .divided:
            guard b != 0 else { return .null }
            result = a / b
        default:
            let exponent = NSDecimalNumber(decimal: b).intValue
            guard Decimal(exponent) == b, (0...60).contains(exponent) else { return .null }
            result = pow(a, exponent)
        }
        return result.isNaN ? .null : .number(result)
    }
}
