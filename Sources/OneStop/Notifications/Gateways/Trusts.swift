import Foundation
import Synchronization

/// The standing of each gateway as this server judges it; the evidence lies in the outbox, so a restart forgets little.
final class Trusts: Sendable {
    private let states = Mutex<[String: Trust]>([:])

    subscript(name: String) -> Trust {
        states.withLock { $0[name, default: Trust()] }
    }

    func gave(_ name: String) {
        states.withLock { $0[name, default: Trust()].gave() }
    }

    func judge(_ conduct: Conduct, of name: String, at now: Date) {
        states.withLock { $0[name, default: Trust()].judge(conduct, at: now) }
    }

    /// Those that lead in the order declared, then the rest in the same order: with all in doubt nothing changes.
    func ranked<Gateway>(_ gateways: [Gateway], by name: (Gateway) -> String) -> [Gateway] {
        gateways.filter { self[name($0)].leads } + gateways.filter { !self[name($0)].leads }
    }
}
