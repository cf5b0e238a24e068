import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Signs the public log: at once when somebody waits for it, else a few times a second while there is news. Any number of
/// servers may run it with one key.
struct LogWatch: Service {
    let sequencer: Sequencer
    let now: @Sendable () -> Date
    let logger: Logger

    /// Between two rounds: filings that come in meanwhile share a checkpoint.
    private static let breath = Duration.milliseconds(20)
    private static let pause = Duration.milliseconds(200)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                let inclusions = sequencer.ledger.inclusions
                group.addTask {
                    while (try? await Task.sleep(for: Self.pause)) != nil { inclusions.ring() }
                }
                for await _ in inclusions.bell {
                    guard await goOn() else { return await waitForTheEnd() }
                    try? await Task.sleep(for: Self.breath)
                }
                group.cancelAll()
            }
        }
    }

    /// One round; false where the log must not be signed any more.
    private func goOn() async -> Bool {
        do {
            try await sequencer.round(at: now())
        } catch let fault as LedgerFault {
            logger.critical("the public log is signed no more", metadata: ["why": "\(fault.words)"])
            return false
        } catch {
            logger.error("log not signed", metadata: ["error": "\(error)"])
        }
        return true
    }

    /// Pages are served on; only the log stands still, until somebody looks.
    private func waitForTheEnd() async {
        while (try? await Task.sleep(for: .seconds(3_600))) != nil {}
    }
}
