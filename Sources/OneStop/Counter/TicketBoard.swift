/// What the waiting room sees: numbers, no names.
package struct TicketBoard: Sendable, Hashable {
    /// Being served now, last called first, at most 8.
    package let serving: [Int]
    package let waiting: Int
    /// Minutes that the last ten waited until they were called; `nil` before anybody was.
    package let usualWait: Int?
}
