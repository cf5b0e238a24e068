extension Dossier {
    /// Who answers for how it was worked out: whoever did the last case officer's step, else whoever accepted it.
    func handler(under procedure: Procedure) -> Person? {
        let path = Path(of: self, under: procedure)
        let worked = completed.last { path.step($0)?.role == .caseOfficer && doers[$0] != nil }
        return (worked ?? completed.first).flatMap { doers[$0] }
    }
}
