/// A way to phones: Kannel, an operator's interface.
package protocol SMSGateway: Sendable {
    /// Short, for the operator's page and the log.
    var name: String { get }
    /// Whether it tells later what became of a message.
    var reports: Bool { get }
    /// Gives the message over; answers within a minute, whatever happens.
    func send(_ message: ShortMessage) async -> Handoff
}
