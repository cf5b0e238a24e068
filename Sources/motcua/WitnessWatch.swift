import Foundation
import Kernel
import Logging
import OneStop
import ServiceLifecycle

/// Asks the witnesses every two seconds while there is news; each that fails is named in the log once until it answers.
struct WitnessWatch: Service {
    let cosigning: Cosigning
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var silent: Set<String> = []
            while (try? await Task.sleep(for: .seconds(2))) != nil {
                let failed = (try? await cosigning.round(at: now())) ?? []
                for (name, why) in failed where !silent.contains(name.text) {
                    logger.error("witness did not sign", metadata: ["witness": "\(name)", "why": "\(why)"])
                }
                silent = Set(failed.map(\.0.text))
            }
        }
    }
}
