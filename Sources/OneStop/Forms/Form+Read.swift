import Kernel

extension Form {
    /// Reads what was typed: the valid answers of the fields that are shown, and each fault at its place.
    ///
    /// Fields are taken in order, so a condition sees the answers of the fields before it; answers of hidden fields are
    /// dropped.
    package func read(_ input: FormInput, in context: ReadingContext) -> Reading {
        var reader = FormReader(input: input, context: context)
        for section in sections {
            reader.section = section.id
            for field in section.fields { reader.read(field) }
        }
        return reader.reading
    }
}

/// One walk over a form's fields.
struct FormReader {
    let input: FormInput
    let context: ReadingContext
    var section = ""
    private(set) var reading = Reading()
    private var seen = FeelContext()

    init(input: FormInput, context: ReadingContext) {
        self.input = input
        self.context = context
    }

    /// Reads one field where its condition holds.
    mutating func read(_ field: Field) {
        if let condition = field.shownWhen, !condition.expression.holds(in: seen) { return }
        let answer: Answer? =
            switch field.kind {
            case .table(let layout): readTable(field, layout)
            case .computed(let computation): computation.answer(in: seen)
            default: readOne(field, as: field.id)
            }
        guard let answer else { return }
        reading.answers[field.id] = answer
        seen.set(field.id, to: FeelValue(answer))
    }

    private mutating func readTable(_ field: Field, _ layout: TableLayout) -> Answer? {
        let rows = input.rowCount(of: field.id)
        guard rows <= layout.maxRows else {
            report(.tooManyRows(label: field.label, max: layout.maxRows), at: field.id)
            return nil
        }
        var table: [[String: Answer]] = []
        for row in 0..<rows where input.hasContent(inRow: row, of: field.id) {
            table.append(readRow(row, of: field.id, layout))
        }
        let least = max(layout.minRows, field.isRequired ? 1 : 0)
        guard table.count >= least else {
            report(.tooFewRows(label: field.label, min: least), at: field.id)
            return nil
        }
        return table.isEmpty ? nil : .table(table)
    }

    private mutating func readRow(_ row: Int, of table: String, _ layout: TableLayout) -> [String: Answer] {
        var answers: [String: Answer] = [:]
        // A condition inside a row sees the row's columns first, those not answered as null.
        let blank = Dictionary(layout.columns.map { ($0.id, FeelValue.null) }, uniquingKeysWith: { first, _ in first })
        var around = seen.entering(row: blank)
        for column in layout.columns {
            if let condition = column.shownWhen, !condition.expression.holds(in: around) { continue }
            let answer: Answer? =
                if case .computed(let computation) = column.kind { computation.answer(in: around) } else {
                    readOne(column, as: "\(table).\(row).\(column.id)")
                }
            guard let answer else { continue }
            answers[column.id] = answer
            around.set(column.id, to: FeelValue(answer))
        }
        return answers
    }

    private mutating func readOne(_ field: Field, as name: String) -> Answer? {
        do throws(FieldReader.Fault) {
            let answer = try FieldReader(field: field, name: name, input: input, context: context).read()
            if answer == nil, field.isRequired { report(field.missing, at: name) }
            return answer
        } catch {
            report(error.code, at: name)
            return nil
        }
    }

    private mutating func report(_ code: FaultCode, at name: String) {
        reading.faults.append(FieldFault(name: name, section: section, code: code))
    }
}

extension Field {
    /// What to say where a required answer is missing.
    fileprivate var missing: FaultCode {
        switch kind {
        case .choice, .yesNo: .missingChoice(label: label)
        case .file: .missingFile(label: label)
        default: .missing(label: label)
        }
    }
}
