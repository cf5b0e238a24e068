import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Does what falls due within the hour, batch by batch until none is left; any number of servers may run it.
struct HourlyWatch: Service {
    /// What the log says where it failed; the next hour tries again.
    let trouble: Logger.Message
    let now: @Sendable () -> Date
    let logger: Logger
    /// One batch, and how many things it did.
    let batch: @Sendable (Date) async throws -> Int

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                do {
                    while try await batch(now()) > 0, !Task.isCancelled {}
                } catch {
                    logger.error(trouble, metadata: ["error": "\(error)"])
                }
            } while (try? await Task.sleep(for: .seconds(3_600))) != nil
        }
    }
}

extension HourlyWatch {
    /// Reminds holders of what ends soon, clears away what a desk or an upload began and nobody went on with, closes
    /// accounts whose owners asked for it.
    static func all(of office: Office, now: @escaping @Sendable () -> Date, logger: Logger) -> [any Service] {
        [
            HourlyWatch(trouble: "holders not reminded", now: now, logger: logger) {
                try await office.deliverables.remindOfExpiry(at: $0)
            },
            HourlyWatch(trouble: "unfinished receptions not cleared", now: now, logger: logger) {
                try await office.counter.receptions.purge(at: $0)
            },
            HourlyWatch(trouble: "unfinished uploads not cleared", now: now, logger: logger) {
                try await office.uploads.sweep(at: $0)
            },
            HourlyWatch(trouble: "accounts not closed", now: now, logger: logger) {
                try await office.personalData.closings.closeDue(at: $0)
            },
        ]
    }
}
