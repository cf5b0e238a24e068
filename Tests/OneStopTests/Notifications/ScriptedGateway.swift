import Foundation
import Kernel
import Synchronization

@testable import OneStop

/// A gateway that keeps what it was given and answers as the test says.
final class ScriptedGateway: SMSGateway, MailGateway {
    let name: String
    let reports: Bool
    private let answer: @Sendable (Int) -> Handoff
    private let taken = Mutex<[(id: ID<OutgoingMessage>, to: String, text: String)]>([])
    private let asked = Mutex(0)

    /// - Parameter answer: by how many calls came before.
    init(
        _ name: String = "a", reports: Bool = false,
        answer: @escaping @Sendable (Int) -> Handoff = { _ in .accepted(reference: nil) }
    ) {
        self.name = name
        self.reports = reports
        self.answer = answer
    }

    /// What it accepted, in order.
    var accepted: [(id: ID<OutgoingMessage>, to: String, text: String)] { taken.withLock { $0 } }
    var calls: Int { asked.withLock { $0 } }

    func send(_ message: ShortMessage) async -> Handoff { handle(message.id, message.to.text, message.text) }
    func send(_ letter: Letter) async -> Handoff { handle(letter.id, letter.to.text, letter.subject) }

    private func handle(_ id: ID<OutgoingMessage>, _ to: String, _ text: String) -> Handoff {
        let handoff = answer(
            asked.withLock { calls in
                defer { calls += 1 }
                return calls
            })
        if case .accepted = handoff { taken.withLock { $0.append((id, to, text)) } }
        return handoff
    }
}
