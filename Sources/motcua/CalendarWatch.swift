import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Counts promised dates anew after a publication changed the calendar; any number of servers may run it.
struct CalendarWatch: Service {
    let dossiers: Dossiers
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(5))) != nil {
                do {
                    _ = try await dossiers.recount(at: now())
                } catch {
                    logger.error("dates not counted anew", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
