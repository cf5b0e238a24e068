import Kernel

/// A text with expressions in it: "Hồ sơ {{ ma_ho_so }} hẹn trả {{ hen_tra }}".
///
/// It is read and checked when it is written, so that printing never meets a mistake.
package struct TextTemplate: Sendable, Hashable {
    package let source: String
    private let pieces: [Piece]

    private enum Piece: Sendable, Hashable {
        case words(String)
        case expression(Feel)
    }

    /// Longest source, characters.
    package static let longest = 4_000

    /// Reads the source and checks its expressions against the scope.
    ///
    /// - Throws: `TemplateFault` at the first expression that can't be understood.
    package init(_ source: String, in scope: FeelScope) throws(TemplateFault) {
        guard source.count <= Self.longest else {
            throw TemplateFault(line: 1, column: 1, code: .tooLong(Self.longest))
        }
        self.source = source
        pieces = try Self.pieces(of: source, in: scope)
    }

    /// Words alone, taken as they stand.
    init(words: String) {
        source = words
        pieces = [.words(words)]
    }

    /// The text with its expressions filled.
    package func text(in context: FeelContext) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .expression(let expression): Self.words(of: expression.value(in: context))
            }
        }.joined()
    }

    private static func pieces(of source: String, in scope: FeelScope) throws(TemplateFault) -> [Piece] {
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstRange(of: "{{") {
            pieces.append(.words(String(rest[..<open.lowerBound])))
            let place = Place(of: open.upperBound, in: source)
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                throw TemplateFault(line: place.line, column: place.column, code: .unclosed)
            }
            pieces.append(.expression(try expression(source[open.upperBound..<close.lowerBound], at: place, in: scope)))
            rest = rest[close.upperBound...]
        }
        return pieces + [.words(String(rest))]
    }

    private static func expression(
        _ source: Substring, at place: Place, in scope: FeelScope
    ) throws(TemplateFault) -> Feel {
        do throws(FeelFault) {
            let feel = try Feel(String(source))
            if let fault = feel.check(in: scope).faults.first { throw fault }
            return feel
        } catch {
            throw TemplateFault(line: place.line, column: place.column + error.column - 1, code: .expression(error))
        }
    }

    /// A value as papers write it; what has no answer is left out.
    static func words(of value: FeelValue) -> String {
        switch value {
        case .null: ""
        case .number(let number): Number.text(number)
        case .text(let text): text
        case .bool(let value): value ? "có" : "không"
        case .date(let day): day.vietnamese
        case .list(let items): items.map(words).joined(separator: ", ")
        case .row(let row): row.keys.sorted().map { words(of: row[$0] ?? .null) }.joined(separator: ", ")
        }
    }

    /// Line and column of a place in a text, from 1.
    private struct Place {
        let line: Int
        let column: Int

        init(of index: String.Index, in source: String) {
            let before = source[..<index]
            line = before.count { $0.isNewline } + 1
            column =
                (before.lastIndex(where: \.isNewline).map { before[before.index(after: $0)...].count } ?? before.count)
                + 1
        }
    }
}
