/// An expression of FEEL, the language of conditions in DMN, in the subset that declarations need.
///
///     let isRented = try Feel("some xe in danh_sach_xe satisfies xe.so_huu = \"Thuê\"")
///
/// Grammar, loosest binding first:
///
///     expression  = "if" expression "then" expression "else" expression
///                 | ("some" | "every") name "in" expression "satisfies" expression
///                 | "for" name "in" expression "return" expression
///                 | disjunction
///     disjunction = conjunction { "or" conjunction }
///     conjunction = comparison { "and" comparison }
///     comparison  = sum [ ("=" | "!=" | "<" | "<=" | ">" | ">=") sum
///                 | "in" (list | interval | sum) | "between" sum "and" sum ]
///     sum         = product { ("+" | "-") product }
///     product     = power { ("*" | "/") power }
///     power       = unary [ "**" power ]
///     unary       = "-" unary | postfix
///     postfix     = primary { "." name | "[" expression "]" }
///     primary     = number | string | "true" | "false" | "null" | name | function "(" … ")"
///                 | "(" expression ")" | list | interval
///     list        = "[" [ expression { "," expression } ] "]"
///     interval    = ("[" | "(") sum ".." sum ("]" | ")")
///
/// - Source: OMG DMN 1.4, chapter 10.
package struct Feel: Sendable {
    package let source: String
    let root: Node

    /// Parses the source.
    ///
    /// - Throws: `FeelFault` at the first place that can't be read.
    package init(_ source: String) throws(FeelFault) {
        guard source.utf8.count <= Feel.longest else {
            throw FeelFault(column: 1, length: 1, code: .tooLong(max: Feel.longest))
        }
        let tokens = try FeelLexer.tokens(of: source)
        guard tokens.count <= Feel.mostTokens else {
            throw FeelFault(column: 1, length: 1, code: .tooLong(max: Feel.mostTokens))
        }
        var parser = FeelParser(tokens: tokens)
        self.source = source
        self.root = try parser.parse()
    }

    /// Longest source, bytes.
    package static let longest = 4_000
    /// Most tokens of a source; bounds the depth of chains such as `a + b + …`.
    static let mostTokens = 800
    /// Deepest nesting of a source.
    static let deepest = 60
    /// Steps an evaluation may take before it gives null.
    static let steps = 200_000
}

extension Feel: Hashable {
    package static func == (left: Feel, right: Feel) -> Bool { left.source == right.source }

    package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension Feel {
    /// Every word of the source that may be a field's name; functions and bound names are among them.
    var names: Set<String> {
        guard let tokens = try? FeelLexer.tokens(of: source) else { return [] }
        return Set(tokens.compactMap { if case .word(let word) = $0.kind { word } else { nil } })
    }
}
