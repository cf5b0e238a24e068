import Foundation

/// Cuts a source into tokens.
struct FeelLexer {
    private let characters: [Character]
    private var at = 0

    static func tokens(of source: String) throws(FeelFault) -> [FeelToken] {
        var lexer = FeelLexer(characters: Array(source))
        var tokens: [FeelToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        let place = Feel.Place(column: lexer.characters.count + 1, length: 1)
        tokens.append(FeelToken(kind: .end, place: place))
        return tokens
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private mutating func next() throws(FeelFault) -> FeelToken? {
        while at < characters.count, characters[at].isWhitespace { at += 1 }
        guard at < characters.count else { return nil }
        let start = at
        let kind = try kind()
        return FeelToken(kind: kind, place: Feel.Place(column: start + 1, length: at - start))
    }

    private mutating func kind() throws(FeelFault) -> FeelToken.Kind {
        let first = characters[at]
        if first == "\"" { return .text(try text()) }
        if first.isASCIIDigit { return .number(number()) }
        if first.isLetter || first == "_" { return .word(word()) }
        for symbol in ["<=", ">=", "!=", "**", ".."] where matches(symbol) {
            at += 2
            return .symbol(symbol)
        }
        guard "=<>+-*/()[],.".contains(first) else {
            throw FeelFault(column: at + 1, length: 1, code: .strayCharacter(String(first)))
        }
        at += 1
        return .symbol(String(first))
    }

    private mutating func text() throws(FeelFault) -> String {
        let start = at
        at += 1
        var text = ""
        while at < characters.count, characters[at] != "\"" {
            if characters[at] == "\\", at + 1 < characters.count { at += 1 }
            text.append(characters[at])
            at += 1
        }
        guard at < characters.count else {
            throw FeelFault(column: start + 1, length: at - start, code: .unclosedText)
        }
        at += 1
        return text
    }

    private mutating func number() -> Decimal {
        let start = at
        while at < characters.count, characters[at].isASCIIDigit { at += 1 }
        if at + 1 < characters.count, characters[at] == ".", characters[at + 1].isASCIIDigit {
            at += 1
            while at < characters.count, characters[at].isASCIIDigit { at += 1 }
        }
        return Decimal(string: String(characters[start..<at]), locale: nil) ?? 0
    }

    private mutating func word() -> String {
        let start = at
        while at < characters.count, characters[at].isLetter || characters[at].isNumber || characters[at] == "_" {
            at += 1
        }
        return String(characters[start..<at])
    }

    private func matches(_ symbol: String) -> Bool {
        characters[at...].starts(with: symbol)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
