package import Foundation
package import Kernel

extension Mailroom {
    /// Believes a report, whatever the order and however often it comes; the caller has checked its proof.
    ///
    /// - Returns: whether it changed anything.
    @discardableResult
    package func report(_ report: DeliveryReport, on id: ID<OutgoingMessage>, at now: Date) async throws -> Bool {
        switch report {
        case .taken: try await conclude(id, as: .sending, at: now)
        case .delivered: try await conclude(id, as: .delivered, at: now)
        case .undelivered(let reason): try await conclude(id, as: .temporaryFailure, because: reason, at: now)
        case .rejected(let reason): try await conclude(id, as: .permanentFailure, because: reason, at: now)
        }
    }
}
