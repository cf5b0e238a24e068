import Documents
package import Foundation
import Kernel
import Storage

/// Lets a time-stamping authority see the log once a day: a clock that is not ours says that it was so by then.
package struct Stamping: Sendable {
    let ledger: Ledger
    let authority: any TimeStamping

    package init(_ ledger: Ledger, authority: any TimeStamping) {
        self.ledger = ledger
        self.authority = authority
    }

    /// One try, if the day, Vietnam time, has no stamp yet and the log has anything.
    ///
    /// - Returns: what went wrong, if anything did.
    package func round(at now: Date) async throws -> String? {
        let day = VietnamTime.day(of: now)
        let note = try await ledger.database.read { tx -> SignedNote? in
            let known = try tx.row("SELECT day FROM ledger_stamps WHERE day = \(day)")
            return known == nil ? try Ledger.newest(in: tx) : nil
        }
        guard let note else { return nil }
        let query = try StampQuery(about: Array(note.encoded.utf8), nonce: UInt64.random(in: 1...UInt64(Int64.max)))
        let reply = try await authority.ask(query.bytes)
        switch query.verdict(on: reply, authority: authority.authority) {
        case .otherQuestion: return "the reply is to another question"
        case .wrongPurpose: return "the reply's certificate is not one for time-stamping"
        case .stranger: return "the reply is not by the authority that is trusted"
        case .denied: return "the authority gives no stamp"
        case .unreadable: return "the reply can't be read"
        case .holds: break
        }
        try await ledger.database.write { tx in
            try tx.run(
                """
                INSERT INTO ledger_stamps (day, note, query, reply)
                VALUES (\(day), \(note.encoded), \(query.bytes), \(reply))
                ON CONFLICT (day) DO NOTHING
                """)
        }
        return nil
    }
}

extension Ledger {
    /// The newest stamp: the reply, DER, and the checkpoint that it is about; `nil` before the first.
    package func stamp() async throws -> (reply: [UInt8], checkpoint: String)? {
        try await database.read { tx in
            try tx.row("SELECT note, reply FROM ledger_stamps ORDER BY day DESC LIMIT 1").map { row in
                (try row.get("reply"), try row.get("note"))
            }
        }
    }
}
