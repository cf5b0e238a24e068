import Foundation

extension Feel {
    /// A parsed expression with its place.
    struct Node: Sendable {
        let kind: Kind
        let place: Place
    }

    /// Where a token or expression begins, and how long it is, in characters from 1.
    struct Place: Sendable {
        let column: Int
        let length: Int
    }

    indirect enum Kind: Sendable {
        case number(Decimal)
        case text(String)
        case bool(Bool)
        case null
        case name(String)
        case path(Node, String)
        case filter(Node, Node)
        case list([Node])
        case interval(Node, Node, lowIsIn: Bool, highIsIn: Bool)
        case negated(Node)
        case binary(Operator, Node, Node)
        case isIn(Node, Node)
        case between(Node, Node, Node)
        case condition(Node, Node, Node)
        case quantified(every: Bool, name: String, list: Node, condition: Node)
        case iteration(name: String, list: Node, result: Node)
        case call(String, [Node])
    }

    enum Operator: String, Sendable {
        case or, and
        case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
        case plus = "+", minus = "-", times = "*", divided = "/", power = "**"
    }
}
