package import Foundation
import Kernel
package import Storage

/// Everything that leaves the house and what comes back of it: claims messages, hands them to gateways, believes their
/// reports, and writes into the dossier what a person was told.
///
/// Any number of servers may work at once: each message is claimed by a lease in its row, so that it leaves at least
/// once, and twice only where a server died between handing it over and writing that down.
package struct Mailroom: Sendable {
    let database: Database
    let dossiers: Dossiers
    let texts: Phrasebook
    package let carriers: Carriers
    let breakers = Breakers()
    let trusts = Trusts()
    /// 0 to 1.
    let jitter: @Sendable () -> Double

    package init(
        database: Database, dossiers: Dossiers, texts: Phrasebook, carriers: Carriers,
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.database = database
        self.dossiers = dossiers
        self.texts = texts
        self.carriers = carriers
        self.jitter = jitter
    }

    /// Sends the next message of that lane, if there is one and a gateway that is well.
    ///
    /// - Returns: whether there was anything to do; if not, look again in a while.
    package func advance(_ lane: Lane, at now: Date) async throws -> Bool {
        guard isOpen(lane, at: now) else { return false }
        switch try await claim(in: lane, at: now) {
        case .nothing: return false
        case .held: return true
        case .message(let message):
            try await settle(message, await give(message, at: now), at: now)
            return true
        }
    }

    /// A gateway of that medium may be asked, and the hour is right.
    private func isOpen(_ lane: Lane, at now: Date) -> Bool {
        let names = lane.medium == .sms ? carriers.sms.map(\.name) : carriers.mail.map(\.name)
        guard names.contains(where: { breakers.allows($0, at: now) }) else { return false }
        return lane != .sms || carriers.rules.quiet.end(at: now) == nil
    }
}
