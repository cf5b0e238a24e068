/// Who is told, in this order, as a limit comes nearer and passes.
package enum Rung: Int, Sendable, Hashable, Codable, CaseIterable {
    /// Whoever owes the next act, while there is time: at three quarters of it, at half of it before acceptance.
    case owner = 1
    /// At the limit; the applicant is told too.
    case head = 2
    /// One working day after it.
    case agencyHead = 3
    /// Three working days after it.
    case province = 4
}
