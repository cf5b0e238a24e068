/// Operators by how tightly they bind.
extension FeelParser {
    mutating func disjunction() throws(FeelFault) -> Feel.Node {
        var left = try conjunction()
        while take(word: "or") { left = binary(.or, left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(FeelFault) -> Feel.Node {
        var left = try comparison()
        while take(word: "and") { left = binary(.and, left, try comparison()) }
        return left
    }

    private mutating func comparison() throws(FeelFault) -> Feel.Node {
        let left = try sum()
        if take(word: "in") { return Feel.Node(kind: .isIn(left, try sum()), place: left.place) }
        if take(word: "between") {
            let low = try sum()
            try expect(word: "and")
            return Feel.Node(kind: .between(left, low, try sum()), place: left.place)
        }
        guard case .symbol(let symbol) = token.kind, let op = Feel.Operator(rawValue: symbol), op.compares else {
            return left
        }
        advance()
        return binary(op, left, try sum())
    }

    mutating func sum() throws(FeelFault) -> Feel.Node {
        var left = try product()
        while true {
            if take(symbol: "+") {
                left = binary(.plus, left, try product())
            } else if take(symbol: "-") {
                left = binary(.minus, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(FeelFault) -> Feel.Node {
        var left = try power()
        while true {
            if take(symbol: "*") {
                left = binary(.times, left, try power())
            } else if take(symbol: "/") {
                left = binary(.divided, left, try power())
            } else {
                return left
            }
        }
    }

    private mutating func power() throws(FeelFault) -> Feel.Node {
        let base = try unary()
        guard take(symbol: "**") else { return base }
        return binary(.power, base, try unary())
    }

    private mutating func unary() throws(FeelFault) -> Feel.Node {
        var minuses = 0
        let place = token.place
        while take(symbol: "-") { minuses += 1 }
        let operand = try postfix()
        return minuses.isMultiple(of: 2) ? operand : Feel.Node(kind: .negated(operand), place: place)
    }

    private func binary(_ op: Feel.Operator, _ left: Feel.Node, _ right: Feel.Node) -> Feel.Node {
        let end = right.place.column + right.place.length
        let place = Feel.Place(column: left.place.column, length: max(1, end - left.place.column))
        return Feel.Node(kind: .binary(op, left, right), place: place)
    }
}

extension Feel.Operator {
    var compares: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .or, .and, .plus, .minus, .times, .divided, .power: false
        }
    }
}
