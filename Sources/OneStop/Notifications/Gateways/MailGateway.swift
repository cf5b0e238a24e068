/// A way to mail boxes: a relay that signs and delivers.
package protocol MailGateway: Sendable {
    /// Short, for the operator's page and the log.
    var name: String { get }
    /// Gives the letter over; answers within a minute, whatever happens.
    func send(_ letter: Letter) async -> Handoff
}
