import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Signs the public log: at once when somebody waits for it, else a few times a second while there is news. Any number of
/// servers may run it with one key.
///
/// A checkpoint costs the same for one filing as for hundreds: the busier the log, the longer it lets them gather.
struct LogWatch: Service {
    let sequencer: Sequencer
    let now: @Sendable () -> Date
    let logger: Logger

    private static let pause = Duration.milliseconds(200)

    /// Between two rounds, after one that gave so many leaves their places: filings that come in meanwhile share a
    /// checkpoint.
    private static func breath(after leaves: Int) -> Duration { .milliseconds(leaves < crowd ? 20 : 150) }
    /// Leaves of one round that tell of a busy time.
    private static let crowd = 16

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                let inclusions = sequencer.ledger.inclusions
                group.addTask {
                    while (try? await Task.sleep(for: Self.pause)) != nil { inclusions.ring() }
                }
                for await _ in inclusions.bell {
                    guard let leaves = await round() else { return await waitForTheEnd() }
                    try? await Task.sleep(for: Self.breath(after: leaves))
                }
                group.cancelAll()
            }
        }
    }

    /// How many leaves one round ordered; `nil` where the log must not be signed any more.
    private func round() async -> Int? {
        do {
            return try await sequencer.round(at: now())
        } catch let fault as LedgerFault {
            logger.critical("the public log is signed no more", metadata: ["why": "\(fault.words)"])
            return nil
        } catch {
            logger.error("log not signed", metadata: ["error": "\(error)"])
            return 0
        }
    }

    /// Pages are served on; only the log stands still, until somebody looks.
    private func waitForTheEnd() async {
        while (try? await Task.sleep(for: .seconds(3_600))) != nil {}
    }
}
