import Foundation
import Kernel
import Storage

extension SecurityLog {
    /// Writes an event down in the transaction of what happened; the head's row keeps the order.
    ///
    /// - Parameters:
    ///   - actor: who did it; `nil` for the command line and for strangers.
    ///   - subject: whose account it is about, if not the actor's own.
    static func record(
        _ kind: SecurityEvent.Kind, by actor: Person?, about subject: Person? = nil, from origin: VisitOrigin,
        detail: String = "", at now: Date, in tx: Transaction
    ) throws {
        guard let head = try tx.row("SELECT number, chain FROM security_head WHERE id = 1 \(.forUpdate)") else {
            throw StorageError(.value, "security_head is empty")
        }
        let subject = subject ?? actor
        let event = SecurityEvent(
            number: try head.get("number", as: Int.self) + 1, at: Date(milliseconds: now.milliseconds), kind: kind,
            actor: actor?.account, actorName: line(actor?.name ?? ""), subject: subject?.account,
            subjectName: line(subject?.name ?? ""), address: line(origin.address), detail: line(detail))
        let chain = event.chain(after: try head.get("chain"))
        try tx.run(
            """
            INSERT INTO security_events (number, at, kind, actor, actor_name, subject, subject_name, address, detail,
                chain)
            VALUES (\(event.number), \(event.at), \(event.kind), \(event.actor), \(event.actorName), \(event.subject),
                \(event.subjectName), \(event.address), \(event.detail), \(chain))
            """)
        try tx.run("UPDATE security_head SET number = \(event.number), chain = \(chain) WHERE id = 1")
    }

    /// The text as one line, whoever wrote it.
    private static func line(_ text: String) -> String {
        let kept = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(String(String.UnicodeScalarView(kept)).prefix(300))
    }
}
