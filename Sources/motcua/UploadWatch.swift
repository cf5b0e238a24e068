import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Clears away uploads that nobody finished; any number of servers may run it.
struct UploadWatch: Service {
    let uploads: PartialUploads
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                do {
                    while try await uploads.sweep(at: now()) > 0, !Task.isCancelled {}
                } catch {
                    logger.error("unfinished uploads not cleared", metadata: ["error": "\(error)"])
                }
            } while (try? await Task.sleep(for: .seconds(3_600))) != nil
        }
    }
}
