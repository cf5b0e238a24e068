import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Signs the public log a few times a second while there is news; any number of servers may run it with one key.
struct LogWatch: Service {
    let sequencer: Sequencer
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .milliseconds(200))) != nil {
                do {
                    try await sequencer.round(at: now())
                } catch let fault as LedgerFault {
                    logger.critical("the public log is signed no more", metadata: ["why": "\(fault.words)"])
                    return await waitForTheEnd()
                } catch {
                    logger.error("log not signed", metadata: ["error": "\(error)"])
                }
            }
        }
    }

    /// Pages are served on; only the log stands still, until somebody looks.
    private func waitForTheEnd() async {
        while (try? await Task.sleep(for: .seconds(3_600))) != nil {}
    }
}
