package import Foundation

/// How sending stands: what waits, what left in a day, what is broken.
package struct MailroomOverview: Sendable {
    /// Messages of the last 24 hours by state.
    package let day: [MessageState: Int]
    /// Waiting now, by medium, with the oldest.
    package let waiting: [Medium: Waiting]
    /// Waiting for a budget.
    package let held: [HoldReason: Int]
    /// In a gateway's hand for more than an hour without a report.
    package let unreported: Int
    /// Parts of SMS today, and how many there may be.
    package let parts: Int
    package let partsLimit: Int
    package let quietUntil: Date?
    package let gateways: [Gateway]
    /// Newest first, at most 50.
    package let failures: [MessageRow]

    /// What waits in one medium.
    package struct Waiting: Sendable, Hashable {
        package let count: Int
        package let oldest: Date?
    }

    /// A gateway as this server knows it.
    package struct Gateway: Sendable, Hashable {
        package let name: String
        package let medium: Medium
        package let breaker: Breaker
        package let trust: Trust
        /// It took them and says nothing of them.
        package let silent: Int

        /// Somebody must see to it.
        package var isTroubled: Bool { breaker.isTroubled || trust.reason != nil }
    }

    /// Something that a person must see to.
    package var isBroken: Bool {
        gateways.contains(where: \.isTroubled) || day.contains { $0.key.isFailure && $0.value > 0 }
            || !held.isEmpty || unreported > 0
    }
}
