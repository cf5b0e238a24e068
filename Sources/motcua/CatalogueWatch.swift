import Logging
import OneStop
import ServiceLifecycle

/// Takes up what other processes publish, a few seconds later and without a restart.
struct CatalogueWatch: Service {
    let publication: Publication
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(2))) != nil {
                do {
                    try await publication.refresh()
                } catch {
                    logger.error("publication not taken up", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
