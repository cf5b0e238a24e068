package import Foundation
import Kernel

extension Deliverables {
    /// What a renewal takes over from the earlier result that the draft names.
    package struct Carried: Sendable {
        package let deliverable: Deliverable
        /// Typed values for fields that the draft left empty.
        package let values: [String: [String]]
        /// It is asked for later than the rule allows before the earlier one ends.
        package let isLate: Bool
    }

    /// What can be carried into the draft; `nil` where it names no earlier result of its own holder.
    package func carried(into draft: Draft, under procedure: Procedure, at now: Date) async throws -> Carried? {
        guard let renewal = procedure.renewal, let field = renewal.number, !draft.input[field].isEmpty,
            let earlier = try await find(draft.input[field], of: renewal.of, held: draft.account),
            let file = try await dossiers.find(earlier.code)
        else { return nil }
        let typed = file.procedure.form.input(of: file.dossier.answers)
        var values: [String: [String]] = [:]
        for (own, other) in renewal.carries where draft.input.isEmpty(field: own) {
            guard procedure.form.field(own)?.kind == file.procedure.form.field(other)?.kind else { continue }
            for (name, text) in typed.values where name == other || name.hasPrefix("\(other).") {
                values[own + name.dropFirst(other.count)] = text
            }
        }
        let day = VietnamTime.day(of: now)
        let isLate = renewal.within.flatMap { limit in earlier.expires.map { day.adding(days: limit.days) > $0 } }
        return Carried(deliverable: earlier, values: values, isLate: isLate ?? false)
    }
}

extension FormInput {
    /// Nothing was typed into that field or any of its parts.
    fileprivate func isEmpty(field: String) -> Bool {
        !values.contains { name, typed in
            (name == field || name.hasPrefix("\(field).")) && typed.contains { !$0.isEmpty }
        }
    }
}

extension TimeLimit {
    /// About how many days it is.
    fileprivate var days: Int {
        switch unit {
        case .days, .workingDays: value
        case .months: value * 30
        case .workingHours, .minutes: 0
        }
    }
}
