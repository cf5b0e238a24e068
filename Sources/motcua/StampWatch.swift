import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Has the log stamped once a day; tried again each quarter of an hour until it is.
struct StampWatch: Service {
    let stamping: Stamping
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Soon after the start the log has its first checkpoint.
            var pause = Duration.seconds(5)
            while (try? await Task.sleep(for: pause)) != nil {
                do {
                    if let why = try await stamping.round(at: now()) {
                        logger.error("log not stamped", metadata: ["why": "\(why)"])
                    }
                } catch {
                    logger.error("log not stamped", metadata: ["error": "\(error)"])
                }
                pause = .seconds(900)
            }
        }
    }
}
