package import Kernel

/// What two versions of one procedure, or two catalogues, differ in.
package struct ProcedureDifference: Sendable, Hashable {
    package let slug: String
    package let name: LocalText
    package let changes: [Change]

    package enum Change: Sendable, Hashable {
        case added, removed
        case fieldAdded(LocalText)
        case fieldRemoved(LocalText)
        /// The answer is of another kind, or must be given now.
        case fieldChanged(LocalText)
        case paperAdded(LocalText)
        case paperRemoved(LocalText)
        case limit(old: TimeLimit?, new: TimeLimit?)
        case fee
        case steps
        case result
        /// Something else: texts, examples' conditions, legal basis.
        case wording
    }

    /// The procedures of both lists that differ, in the new one's order, then those that are gone.
    package static func between(_ old: [Procedure], _ new: [Procedure]) -> [ProcedureDifference] {
        let before = Dictionary(old.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = new.compactMap { procedure -> ProcedureDifference? in
            guard let earlier = before[procedure.slug] else {
                return ProcedureDifference(slug: procedure.slug, name: procedure.name, changes: [.added])
            }
            let changes = between(earlier, procedure)
            return changes.isEmpty
                ? nil : ProcedureDifference(slug: procedure.slug, name: procedure.name, changes: changes)
        }
        let now = Set(new.map(\.slug))
        return kept
            + old.filter { !now.contains($0.slug) }.map {
                ProcedureDifference(slug: $0.slug, name: $0.name, changes: [.removed])
            }
    }

    /// What the newer version changes; empty where both are the same.
    package static func between(_ old: Procedure, _ new: Procedure) -> [Change] {
        guard old != new else { return [] }
        var changes = fields(old.form, new.form) + papers(old.papers, new.papers)
        if old.time.limit != new.time.limit {
            changes.append(.limit(old: old.time.limit, new: new.time.limit))
        } else if old.time != new.time {
            changes.append(.limit(old: old.time.limit, new: new.time.limit))
        }
        if old.fee != new.fee { changes.append(.fee) }
        if old.steps != new.steps { changes.append(.steps) }
        if old.result != new.result { changes.append(.result) }
        return changes.isEmpty ? [.wording] : changes
    }

    private static func fields(_ old: Form, _ new: Form) -> [Change] {
        let before = Dictionary(old.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.fields.map(\.id))
        let kept = new.fields.compactMap { field -> Change? in
            guard let earlier = before[field.id] else { return .fieldAdded(field.label) }
            return earlier.kind == field.kind && earlier.isRequired == field.isRequired
                && earlier.shownWhen == field.shownWhen ? nil : .fieldChanged(field.label)
        }
        return kept + old.fields.filter { !after.contains($0.id) }.map { .fieldRemoved($0.label) }
    }

    private static func papers(_ old: [Paper], _ new: [Paper]) -> [Change] {
        let (before, after) = (Set(old.map(\.id)), Set(new.map(\.id)))
        return new.filter { !before.contains($0.id) }.map { .paperAdded($0.name) }
            + old.filter { !after.contains($0.id) }.map { .paperRemoved($0.name) }
    }
}
