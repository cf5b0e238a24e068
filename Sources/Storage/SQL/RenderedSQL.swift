import Foundation

/// A statement as its engine takes it: the text with numbered places, and the values for them.
struct RenderedSQL: Sendable {
    let text: String
    let arguments: [SQL.Argument]
}

extension SQL {
    /// Writes the statement for that engine.
    ///
    /// - Throws: code `value` if a text holds U+0000, which PostgreSQL cannot keep.
    func rendered(for dialect: Dialect) throws(StorageError) -> RenderedSQL {
        var text = ""
        var arguments: [Argument] = []
        let place = dialect == .sqlite ? "?" : "$"
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal.description
            case .word(let word): text += word.text(in: dialect)
            case .value(let argument):
                try argument.refuseNUL(at: arguments.count + 1)
                arguments.append(argument)
                text += place
                text += String(arguments.count)
            }
        }
        return RenderedSQL(text: text, arguments: arguments)
    }

    /// The statement without any dialect, the same for ever: what a migration's digest is taken of.
    var neutral: String {
        pieces.map { piece in
            switch piece {
            case .literal(let literal): literal.description
            case .word(let word): "{\(word.rawValue)}"
            case .value(let argument): "{\(argument.value)}"
            }
        }.joined()
    }
}

extension SQL.Argument {
    fileprivate func refuseNUL(at place: Int) throws(StorageError) {
        guard case .text(let text) = value else { return }
        var copy = text
        let found = copy.withUTF8 { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        if found { throw StorageError(.value, "text with U+0000 refused (value \(place) of the statement)") }
    }
}
