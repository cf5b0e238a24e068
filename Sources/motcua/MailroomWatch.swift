import Foundation
import Logging
import OneStop
import ServiceLifecycle

/// Sends what waits in the outbox, each lane one message after another; any number of servers may run it.
struct MailroomWatch: Service {
    let mailroom: Mailroom
    let now: @Sendable () -> Date
    let logger: Logger

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            for lane in Lane.allCases { group.addTask { await work(lane) } }
            group.addTask { await sweep() }
        }
    }

    /// A message in hand is written down before the lane ends, or it would leave a second time.
    private func work(_ lane: Lane) async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                if try await mailroom.advance(lane, at: now()) { continue }
                await rest(lane == .urgentSMS || lane == .urgentMail ? 0.3 : 1)
            } catch {
                logger.error("message not sent", metadata: ["lane": "\(lane)", "error": "\(error)"])
                await rest(5)
            }
        }
    }

    private func sweep() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                while try await mailroom.sweep(at: now()) > 0, !Task.isShuttingDownGracefully {}
                try await mailroom.judgeGateways(at: now())
                try await mailroom.sendDigest(at: now())
            } catch {
                logger.error("messages not swept", metadata: ["error": "\(error)"])
            }
            await rest(60)
        }
    }

    private func rest(_ seconds: Double) async {
        await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(seconds)) }
    }
}
