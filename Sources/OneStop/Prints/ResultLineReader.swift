import Kernel

/// Reads one line of a result's paper.
struct ResultLineReader {
    /// From 1.
    let number: Int
    let form: Form
    let scope: FeelScope

    /// The line; `nil` for an empty one.
    ///
    /// - Parameter offset: how many characters stand before the text in the line.
    func line(_ text: String, from offset: Int) throws(TemplateFault) -> ResultPaper.Line? {
        if text.allSatisfy(\.isWhitespace) { return nil }
        if text.hasPrefix("## ") { return .heading(try template(text, dropping: 3, offset)) }
        if text.hasPrefix("# ") { return .title(try template(text, dropping: 2, offset)) }
        if text.hasPrefix("= ") { return .centred(try runs(String(text.dropFirst(2)), offset + 2)) }
        if text.hasPrefix("? ") { return try condition(text, offset) }
        if text.hasPrefix("|>") { return try rows(text, offset) }
        if text.hasPrefix("|") { return .head(try cells(String(text.dropFirst()), offset + 1, scope)) }
        return .paragraph(try runs(text, offset))
    }

    private func template(_ text: String, dropping count: Int, _ offset: Int) throws(TemplateFault) -> TextTemplate {
        try template(String(text.dropFirst(count)), offset + count, scope)
    }

    private func template(_ text: String, _ offset: Int, _ scope: FeelScope) throws(TemplateFault) -> TextTemplate {
        do throws(TemplateFault) {
            return try TextTemplate(text, in: scope)
        } catch {
            throw TemplateFault(line: number, column: offset + error.column, code: error.code)
        }
    }

    /// "? condition: line"
    private func condition(_ text: String, _ offset: Int) throws(TemplateFault) -> ResultPaper.Line? {
        let body = text.dropFirst(2)
        guard let colon = body.firstRange(of: ": ") else { throw fault(.unclosed, offset + 1) }
        let feel = try expression(String(body[..<colon.lowerBound]), offset + 2, wanting: .bool)
        let rest = String(body[colon.upperBound...])
        guard let line = try line(rest, from: offset + text.count - rest.count) else { return nil }
        return .when(feel, line)
    }

    /// "|> table: cell | cell"
    private func rows(_ text: String, _ offset: Int) throws(TemplateFault) -> ResultPaper.Line? {
        let body = text.dropFirst(2)
        guard let colon = body.firstRange(of: ":") else { throw fault(.unclosed, offset + 1) }
        let name = body[..<colon.lowerBound].filter { !$0.isWhitespace }
        guard case .list(.row(let columns))? = scope[String(name)] else {
            let unknown = FeelFault(
                column: 1, length: name.count,
                code: .unknownName(String(name), suggestion: Nearest.word(to: String(name), among: form.tables)))
            throw fault(.expression(unknown), offset + 3)
        }
        let inner = scope.entering(row: columns).binding("stt", to: .number)
        let rest = String(body[colon.upperBound...])
        return .rows(of: String(name), try cells(rest, offset + text.count - rest.count, inner))
    }

    private func cells(_ text: String, _ offset: Int, _ scope: FeelScope) throws(TemplateFault) -> [TextTemplate] {
        var (cells, start) = ([TextTemplate](), offset)
        for cell in text.split(separator: "|", omittingEmptySubsequences: false) {
            let lead = cell.prefix(while: \.isWhitespace).count
            let words = String(cell.dropFirst(lead).reversed().drop(while: \.isWhitespace).reversed())
            cells.append(try template(words, start + lead, scope))
            start += cell.count + 1
        }
        return cells
    }

    private func expression(_ text: String, _ offset: Int, wanting type: FeelType) throws(TemplateFault) -> Feel {
        do throws(FeelFault) {
            let feel = try Feel(text)
            let (found, faults) = feel.check(in: scope)
            if let first = faults.first { throw first }
            guard found.isLike(type) else {
                throw FeelFault(column: 1, length: text.count, code: .wrongType(found: found, wanted: type))
            }
            return feel
        } catch {
            throw fault(.expression(error), offset + error.column)
        }
    }

    /// Words parted by "__", which inside "{{ … }}" may be part of a name.
    private func runs(_ text: String, _ offset: Int) throws(TemplateFault) -> [ResultPaper.Run] {
        var pieces: [(start: Int, words: String)] = [(0, "")]
        var isInside = false
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let pair = index + 1 < characters.count ? String(characters[index...(index + 1)]) : ""
            if pair == "{{" { isInside = true }
            if pair == "}}" { isInside = false }
            if pair == "__", !isInside {
                pieces.append((index + 2, ""))
                index += 2
            } else {
                pieces[pieces.count - 1].words.append(characters[index])
                index += 1
            }
        }
        var runs: [ResultPaper.Run] = []
        for (number, piece) in pieces.enumerated() where !piece.words.isEmpty {
            runs.append(
                ResultPaper.Run(
                    words: try template(piece.words, offset + piece.start, scope), isBold: number % 2 == 1))
        }
        return runs
    }

    private func fault(_ code: TemplateFault.Code, _ column: Int) -> TemplateFault {
        TemplateFault(line: number, column: max(1, column), code: code)
    }
}
