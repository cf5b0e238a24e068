package import Foundation
package import Kernel

extension Procedure {
    /// The steps that a dossier with those answers goes through; officers' choices are among them.
    package func steps(for answers: Answers) -> [Step] {
        steps.filter { step in
            if case .when(let condition) = step.applies { return condition.holds(for: answers) }
            return true
        }
    }

    /// The limit, and the case it comes from: the officer's choice first, then the first case whose condition holds,
    /// then that of the row that takes longest.
    package func limit(for answers: Answers, officerCase: Int?) -> (TimeLimit?, TimeCase?) {
        if let officerCase, time.cases.indices.contains(officerCase) {
            return (time.cases[officerCase].limit, time.cases[officerCase])
        }
        let found = time.cases.first { timeCase in
            if case .answers(let condition) = timeCase.choice { return condition.holds(for: answers) }
            return false
        }
        if let found { return (found.limit, found) }
        let byRow = longestRow(of: answers)
        return (byRow?.limit ?? time.limit, byRow)
    }

    /// The case of the row that takes longest; `nil` where some row under the general limit takes as long.
    private func longestRow(of answers: Answers) -> TimeCase? {
        let cases = time.cases.compactMap { timeCase -> (TimeCase, [Bool])? in
            guard case .rows(let table, let condition) = timeCase.choice else { return nil }
            return (timeCase, answers.rows(of: table).map { condition.holds(for: answers, row: $0) })
        }
        let holding = cases.filter { $0.1.contains(true) }.map(\.0)
        guard let longest = holding.max(by: { $0.limit.roughMinutes < $1.limit.roughMinutes }) else { return nil }
        let isCovered = cases.map(\.1).reduce([Bool]()) { covered, rows in
            rows.enumerated().map { $0.element || (covered.indices.contains($0.offset) && covered[$0.offset]) }
        }.allSatisfy { $0 }
        let general = isCovered ? 0 : time.limit?.roughMinutes ?? 0
        return general > longest.limit.roughMinutes ? nil : longest
    }

    /// The table whose rows have limits of their own; `nil` where the limit is one for the dossier.
    package var tableOfRowLimits: String? {
        for timeCase in time.cases { if case .rows(let table, _) = timeCase.choice { return table } }
        return nil
    }

    /// The limit of one row of the table, where limits differ by row.
    package func limit(forRow row: [String: Answer], of table: String, answers: Answers) -> TimeLimit? {
        let found = time.cases.first { timeCase in
            guard case .rows(table, let condition) = timeCase.choice else { return false }
            return condition.holds(for: answers, row: row)
        }
        return found?.limit ?? time.limit
    }

    /// What the applicant pays; `nil` where it is known only after intake.
    package func fee(for answers: Answers) -> Dong? {
        if fee.exemptions.contains(where: { $0.condition.holds(for: answers) }) { return .zero }
        guard let amount = baseFee(for: answers) else { return nil }
        if case .none = fee.rule { return amount }
        let sum = Dong(clamping: amount.amount + fee.addition.amount)
        return min(max(sum, fee.floor ?? sum), fee.ceiling ?? Dong(clamping: Dong.largest))
    }

    private func baseFee(for answers: Answers) -> Dong? {
        switch fee.rule {
        case .none: return .zero
        case .fixed(let amount): return amount
        case .perRow(let amount, let table):
            let rows = answers.rows(of: table)
            return rows.isEmpty ? nil : Dong(clamping: amount.amount * Int64(rows.count))
        case .formula(let formula):
            guard case .number(let number) = formula.value(in: answers.feel) else { return nil }
            return Dong(rounding: number)
        case .lines(let lines):
            return lines.first { $0.condition?.holds(for: answers) ?? true }?.amount
        case .afterIntake: return nil
        }
    }

    /// Limits of the applicant that a filing on that day breaks.
    package func brokenLimits(of answers: Answers, filing day: CivilDay, calendar: WorkingCalendar) -> [ApplicantLimit]
    {
        applicantLimits.filter { limit in
            guard limit.condition?.holds(for: answers) ?? true, let rule = limit.rule,
                case .date(let named)? = answers[rule.field]
            else { return false }
            return !rule.isKept(filing: day, named: named, calendar: calendar)
        }
    }
}

extension Answers {
    /// The rows of that table, none where it isn't answered.
    package func rows(of table: String) -> [[String: Answer]] {
        guard case .table(let rows)? = self[table] else { return [] }
        return rows
    }
}

extension Condition {
    /// Whether it is true of one row, its columns standing before the form's fields.
    package func holds(for answers: Answers, row: [String: Answer]) -> Bool {
        expression.holds(in: answers.feel.entering(row: row.mapValues(FeelValue.init)))
    }
}

extension Procedure {
    /// What the strict limits of the applicant say against filing on that day, each at its date's field.
    func limitFaults(of answers: Answers, filing day: CivilDay, calendar: WorkingCalendar) -> [FieldFault] {
        brokenLimits(of: answers, filing: day, calendar: calendar).filter(\.isStrict).compactMap { limit in
            guard let id = limit.rule?.field, let field = form.field(id),
                let section = form.sections.first(where: { $0.fields.contains { $0.id == id } })
            else { return nil }
            return FieldFault(
                name: id, section: section.id, code: .filedTooLate(label: field.label, rule: limit.text))
        }
    }
}

extension Catalogue {
    /// What reading a form of this province needs.
    package func reading(files: [String: [FileReference]], at now: Date) -> ReadingContext {
        ReadingContext(
            today: VietnamTime.day(of: now), units: province.unitsByCode,
            provinceName: province.name.vi.startingLower, files: files)
    }

    /// The draft read as it would be filed at that moment: the form's faults, and the limits of the applicant.
    package func read(_ draft: Draft, under procedure: Procedure, at now: Date) -> Reading {
        read(
            draft.input, files: draft.files, under: procedure, at: agency(draft.agency), now: now)
    }

    /// The same of input that is no draft.
    package func read(
        _ input: FormInput, files: [String: [FileReference]], under procedure: Procedure, at agency: Agency?, now: Date
    ) -> Reading {
        var reading = procedure.form.read(input, in: self.reading(files: files, at: now))
        guard let agency else { return reading }
        reading.faults += procedure.limitFaults(
            of: reading.answers, filing: VietnamTime.day(of: now), calendar: calendar(of: agency))
        return reading
    }
}
