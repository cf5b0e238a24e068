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

    /// The limit, and the case it comes from: the officer's choice first, then the first case whose condition holds.
    package func limit(for answers: Answers, officerCase: Int?) -> (TimeLimit?, TimeCase?) {
        if let officerCase, time.cases.indices.contains(officerCase) {
            return (time.cases[officerCase].limit, time.cases[officerCase])
        }
        let found = time.cases.first { timeCase in
            if case .answers(let condition) = timeCase.choice { return condition.holds(for: answers) }
            return false
        }
        return (found?.limit ?? time.limit, found)
    }

    /// What the applicant pays; `nil` where it is known only after intake.
    package func fee(for answers: Answers) -> Dong? {
        switch fee.rule {
        case .none: return Dong(0)
        case .fixed(let amount): return amount
        case .perRow(let amount, let table):
            guard case .table(let rows) = answers[table] else { return nil }
            return Dong(amount.amount * Int64(rows.count))
        case .formula(let formula):
            guard case .number(let number) = formula.value(in: answers.feel) else { return nil }
            return Dong(NSDecimalNumber(decimal: number).int64Value)
        case .afterIntake: return nil
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
}
