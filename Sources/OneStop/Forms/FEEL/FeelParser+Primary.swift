/// Literals, names, calls, lists and what hangs on them.
extension FeelParser {
    mutating func postfix() throws(FeelFault) -> Feel.Node {
        var node = try primary()
        while true {
            let place = token.place
            if take(symbol: ".") {
                guard case .word(let name) = token.kind else { throw unexpected() }
                let whole = Feel.Place(
                    column: node.place.column, length: token.place.column + token.place.length - node.place.column)
                advance()
                node = Feel.Node(kind: .path(node, name), place: whole)
            } else if take(symbol: "[") {
                let inner = try expression()
                try expect(symbol: "]")
                node = Feel.Node(kind: .filter(node, inner), place: place)
            } else {
                return node
            }
        }
    }

    private mutating func primary() throws(FeelFault) -> Feel.Node {
        let place = token.place
        switch token.kind {
        case .number(let number):
            advance()
            return Feel.Node(kind: .number(number), place: place)
        case .text(let text):
            advance()
            return Feel.Node(kind: .text(text), place: place)
        case .word(let word): return try named(word, at: place)
        case .symbol("("): return try parenthesised(at: place)
        case .symbol("["): return try bracketed(at: place)
        case .symbol, .end: throw unexpected()
        }
    }

    private mutating func named(_ word: String, at place: Feel.Place) throws(FeelFault) -> Feel.Node {
        let literal: Feel.Kind? =
            switch word {
            case "true": .bool(true)
            case "false": .bool(false)
            case "null": .null
            default: nil
            }
        if literal == nil, Self.reserved.contains(word) { throw unexpected() }
        advance()
        if let literal { return Feel.Node(kind: literal, place: place) }
        // Functions of two words: "list contains", "starts with", "string length".
        var name = word
        if case .word(let second) = token.kind, FeelFunction(rawValue: "\(word) \(second)") != nil {
            name = "\(word) \(second)"
            advance()
        }
        guard take(symbol: "(") else { return Feel.Node(kind: .name(word), place: place) }
        var arguments: [Feel.Node] = []
        if !take(symbol: ")") {
            repeat { arguments.append(try expression()) } while take(symbol: ",")
            try expect(symbol: ")")
        }
        return Feel.Node(kind: .call(name, arguments), place: place)
    }

    private mutating func parenthesised(at place: Feel.Place) throws(FeelFault) -> Feel.Node {
        advance()
        let first = try expression()
        if take(symbol: "..") { return try interval(from: first, lowIsIn: false, at: place) }
        try expect(symbol: ")")
        return first
    }

    private mutating func bracketed(at place: Feel.Place) throws(FeelFault) -> Feel.Node {
        advance()
        if take(symbol: "]") { return Feel.Node(kind: .list([]), place: place) }
        var items = [try expression()]
        if take(symbol: "..") { return try interval(from: items[0], lowIsIn: true, at: place) }
        while take(symbol: ",") { items.append(try expression()) }
        try expect(symbol: "]")
        return Feel.Node(kind: .list(items), place: place)
    }

    private mutating func interval(
        from low: Feel.Node, lowIsIn: Bool, at place: Feel.Place
    ) throws(FeelFault) -> Feel.Node {
        let high = try expression()
        let highIsIn = take(symbol: "]")
        if !highIsIn { try expect(symbol: ")") }
        return Feel.Node(kind: .interval(low, high, lowIsIn: lowIsIn, highIsIn: highIsIn), place: place)
    }
}
