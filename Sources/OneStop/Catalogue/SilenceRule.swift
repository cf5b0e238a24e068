/// What it means when a body that was asked doesn't answer in time.
package struct SilenceRule: Sendable, Hashable {
    package let after: TimeLimit
    package let means: Meaning

    package enum Meaning: String, Sendable, Hashable, CaseIterable, Codable {
        /// Counts as agreement.
        case agrees
        /// What was notified is registered.
        case registers
        /// Counts as refusal.
        case refuses
        /// Work goes on without it.
        case goesOn = "goes_on"
    }
}
