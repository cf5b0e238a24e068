import Kernel

/// A condition with its place in the declaration.
package struct PlacedCondition: Sendable {
    /// "form.dia_chi", "form.xe.tuyen", "papers.hop_dong", "time.cases.1", "steps.xac_minh", "fee.table.0".
    package let place: String
    let condition: Condition
    /// The table whose rows it is asked of; `nil` where it is asked of the whole form.
    let table: String?

    /// What it gives of those answers: each of its rows' values for a condition on rows.
    func outcomes(_ answers: Answers) -> Set<Bool> {
        guard let table else { return [condition.holds(for: answers)] }
        return Set(answers.rows(of: table).map { condition.holds(for: answers, row: $0) })
    }
}

extension Procedure {
    /// Every condition of the declaration.
    package var conditions: [PlacedCondition] {
        form.fields.flatMap(\.conditions)
            + papers.compactMap { paper in
                guard case .when(let condition, _) = paper.need else { return nil }
                return PlacedCondition(place: "papers.\(paper.id)", condition: condition, table: nil)
            }
            + time.cases.enumerated().compactMap { index, timeCase in
                switch timeCase.choice {
                case .answers(let condition):
                    PlacedCondition(place: "time.cases.\(index)", condition: condition, table: nil)
                case .rows(let table, let condition):
                    PlacedCondition(place: "time.cases.\(index)", condition: condition, table: table)
                case .officer: nil
                }
            }
            + steps.compactMap { step in
                guard case .when(let condition) = step.applies else { return nil }
                return PlacedCondition(place: "steps.\(step.id)", condition: condition, table: nil)
            }
            + fee.conditions
    }
}

extension Field {
    fileprivate var conditions: [PlacedCondition] {
        var conditions = shownWhen.map { [PlacedCondition(place: "form.\(id)", condition: $0, table: nil)] } ?? []
        guard case .table(let layout) = kind else { return conditions }
        conditions += layout.columns.compactMap { column in
            column.shownWhen.map { PlacedCondition(place: "form.\(id).\(column.id)", condition: $0, table: id) }
        }
        return conditions
    }
}

extension Fee {
    fileprivate var conditions: [PlacedCondition] {
        let lines = if case .lines(let lines) = rule { lines } else { [FeeLine]() }
        return lines.enumerated().compactMap { index, line in
            line.condition.map { PlacedCondition(place: "fee.table.\(index)", condition: $0, table: nil) }
        }
            + exemptions.enumerated().map { index, exemption in
                PlacedCondition(place: "fee.exempt.\(index)", condition: exemption.condition, table: nil)
            }
    }
}
