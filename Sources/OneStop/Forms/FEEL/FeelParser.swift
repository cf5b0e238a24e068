/// Reads tokens into an expression by recursive descent; depth is bounded.
struct FeelParser {
    let tokens: [FeelToken]
    private var at = 0
    private var depth = 0

    init(tokens: [FeelToken]) {
        self.tokens = tokens
    }

    /// The whole source as one expression.
    mutating func parse() throws(FeelFault) -> Feel.Node {
        let node = try expression()
        guard token.kind == .end else { throw unexpected() }
        return node
    }

    var token: FeelToken { tokens[at] }

    mutating func advance() {
        if at < tokens.count - 1 { at += 1 }
    }

    /// Takes the word if it comes next.
    mutating func take(word: String) -> Bool {
        guard token.kind == .word(word) else { return false }
        advance()
        return true
    }

    /// Takes the symbol if it comes next.
    mutating func take(symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func expect(word: String) throws(FeelFault) {
        guard take(word: word) else { throw unexpected() }
    }

    mutating func expect(symbol: String) throws(FeelFault) {
        guard take(symbol: symbol) else { throw unexpected() }
    }

    func unexpected() -> FeelFault {
        let code: FeelFault.Code = token.kind == .end ? .unexpectedEnd : .unexpected(token.shown)
        return FeelFault(column: token.place.column, length: token.place.length, code: code)
    }

    mutating func expression() throws(FeelFault) -> Feel.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Feel.deepest else {
            throw FeelFault(column: token.place.column, length: 1, code: .tooDeep)
        }
        let place = token.place
        if take(word: "if") { return try condition(at: place) }
        if take(word: "some") { return try quantified(every: false, at: place) }
        if take(word: "every") { return try quantified(every: true, at: place) }
        if take(word: "for") { return try iteration(at: place) }
        return try disjunction()
    }

    private mutating func condition(at place: Feel.Place) throws(FeelFault) -> Feel.Node {
        let test = try expression()
        try expect(word: "then")
        let yes = try expression()
        try expect(word: "else")
        return Feel.Node(kind: .condition(test, yes, try expression()), place: place)
    }

    private mutating func quantified(every: Bool, at place: Feel.Place) throws(FeelFault) -> Feel.Node {
        let name = try variable()
        try expect(word: "in")
        let list = try sum()
        try expect(word: "satisfies")
        return Feel.Node(
            kind: .quantified(every: every, name: name, list: list, condition: try expression()), place: place)
    }

    private mutating func iteration(at place: Feel.Place) throws(FeelFault) -> Feel.Node {
        let name = try variable()
        try expect(word: "in")
        let list = try sum()
        try expect(word: "return")
        return Feel.Node(kind: .iteration(name: name, list: list, result: try expression()), place: place)
    }

    private mutating func variable() throws(FeelFault) -> String {
        guard case .word(let name) = token.kind, !Self.reserved.contains(name) else { throw unexpected() }
        advance()
        return name
    }

    static let reserved: Set<String> = [
        "if", "then", "else", "some", "every", "in", "satisfies", "for", "return", "and", "or", "between", "true",
        "false", "null",
    ]
}
