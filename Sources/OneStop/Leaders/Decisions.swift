import Kernel

/// What one agency decided in a period, by procedure and by who worked it out.
package struct Decisions: Sendable, Hashable {
    package private(set) var all = Punctuality()
    package private(set) var byProcedure: [String: Punctuality] = [:]
    package private(set) var byOfficer: [FigureSlice.Holder: Punctuality] = [:]
    /// Names of the officers counted.
    package private(set) var names: [FigureSlice.Holder: String] = [:]

    mutating func add(
        _ count: Int, _ outcome: Punctuality.Outcome, procedure: String, handler: ID<Account>?, name: String?
    ) {
        let holder = FigureSlice.Holder(handler)
        all.add(count, outcome)
        byProcedure[procedure, default: Punctuality()].add(count, outcome)
        byOfficer[holder, default: Punctuality()].add(count, outcome)
        if let name { names[holder] = name }
    }
}
