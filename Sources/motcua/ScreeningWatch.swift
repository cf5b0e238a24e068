import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Has files looked into that wait for the virus scanner; any number of servers may run it.
struct ScreeningWatch: Service {
    let files: Screening
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        guard files.hasScanner else { return await rest(.infinity) }
        var isTroubled = false
        var isEnlisted = false
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                if !isEnlisted {
                    try await files.enlist(at: now())
                    isEnlisted = true
                }
                let step = try await files.advance(at: now())
                if step == .looked {
                    isTroubled = false
                    continue
                }
                if step == .troubled, !isTroubled {
                    logger.error("the virus scanner gives no verdict; files wait")
                    isTroubled = true
                }
                await rest(step == .idle ? 2 : 5)
            } catch {
                logger.error("files not screened", metadata: ["error": "\(error)"])
                await rest(5)
            }
        }
    }

    private func rest(_ seconds: Double) async {
        let length: Duration = seconds.isFinite ? .seconds(seconds) : .seconds(86_400 * 365)
        await cancelWhenGracefulShutdown { try? await Task.sleep(for: length) }
    }
}
