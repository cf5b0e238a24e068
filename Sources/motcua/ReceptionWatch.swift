import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Clears away what a desk began and nobody went on with; any number of servers may run it.
struct ReceptionWatch: Service {
    let receptions: Receptions
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                do {
                    while try await receptions.purge(at: now()) > 0, !Task.isCancelled {}
                } catch {
                    logger.error("unfinished receptions not cleared", metadata: ["error": "\(error)"])
                }
            } while (try? await Task.sleep(for: .seconds(3_600))) != nil
        }
    }
}
