import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Reminds holders of what ends soon; any number of servers may run it, each holder is told once.
struct ExpiryWatch: Service {
    let deliverables: Deliverables
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                do {
                    while try await deliverables.remindOfExpiry(at: now()) > 0, !Task.isCancelled {}
                } catch {
                    logger.error("holders not reminded", metadata: ["error": "\(error)"])
                }
            } while (try? await Task.sleep(for: .seconds(3_600))) != nil
        }
    }
}
