/// One agency as the province's overview shows it: a figure for each slice, and what was decided in the period.
package struct AgencyGlance: Sendable, Hashable {
    package let agency: String
    package let open: Int
    package let late: Int
    package let dueToday: Int
    package let receivedToday: Int
    package let decisions: Decisions
}
