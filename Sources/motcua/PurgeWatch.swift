import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Erases each night what has no reason to be kept any more; any number of servers may run it.
struct PurgeWatch: Service {
    let purge: Purge
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                do {
                    if try await purge.isDue(at: now()) {
                        let failed = try await purge.run(at: now())
                        if failed > 0 { logger.error("dossiers not erased", metadata: ["count": "\(failed)"]) }
                    }
                } catch {
                    logger.error("nightly purge cut off", metadata: ["error": "\(error)"])
                }
            } while (try? await Task.sleep(for: .seconds(900))) != nil
        }
    }
}
