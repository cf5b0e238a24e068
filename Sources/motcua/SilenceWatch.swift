import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Tells officers, heads and applicants of limits that come near or have passed; any number of servers may run it.
struct SilenceWatch: Service {
    let dossiers: Dossiers
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(20))) != nil {
                do {
                    try await round()
                } catch {
                    logger.error("sweep failed", metadata: ["error": "\(error)"])
                }
            }
        }
    }

    /// Batch after batch until nothing more is due.
    private func round() async throws {
        while !Task.isCancelled {
            let sweep = try await dossiers.sweep(at: now())
            for (code, error) in sweep.failed {
                logger.error("dossier not swept", metadata: ["dossier": "\(code)", "error": "\(error)"])
            }
            if sweep.looked < 100 { return }
        }
    }
}
