import Foundation
import Kernel
import Storage

extension SealSweep.Step {
    static let messages = SealSweep.Step(name: "messages") { last, tx in
        let rows = try tx.rows(
            """
            SELECT \(Envelope.columns), dedupe, failure
            FROM outbox
            WHERE id > \(last)
            ORDER BY id
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let id: ID<OutgoingMessage> = try row.get("id")
            let envelope = try Envelope(row: row, in: tx)
            let recipient = try tx.blind(envelope.recipient, as: .contact)
            let dedupe = try row.get("dedupe", as: String.self).replacing(envelope.recipient, with: recipient)
            let failure = try row.getOptional("failure", as: String.self).map(MailroomReason.kept)
            try tx.send(
                """
                UPDATE outbox
                SET recipient = \(recipient), subject = '', body = \(try envelope.sealed(for: id, in: tx)),
                    dedupe = \(dedupe), failure = \(failure)
                WHERE id = \(id)
                """)
        }
        return try rows.last?.get("id", as: String.self)
    }

    static let optOuts = SealSweep.Step(name: "phones that want no news") { _, tx in
        let rows = try tx.rows("SELECT phone FROM sms_optouts WHERE phone NOT LIKE '#%' LIMIT \(SealSweep.batch)")
        for row in rows {
            let phone: String = try row.get("phone")
            try tx.run("UPDATE sms_optouts SET phone = \(try tx.blind(phone, as: .contact)) WHERE phone = \(phone)")
        }
        return rows.isEmpty ? nil : "#"
    }

    /// Each dossier gets its key; its number-like words leave the text of the lists, which the sweep of words writes anew.
    static let events = SealSweep.Step(name: "events") { last, tx in
        let dossiers = try tx.rows("SELECT id, search FROM dossiers WHERE id > \(last) ORDER BY id LIMIT 20")
        for dossier in dossiers {
            let id: ID<Dossier> = try dossier.get("id")
            let search = try dossier.get("search", as: String.self).split(separator: " ", maxSplits: 1)
            let shown =
                search.prefix(1).map(String.init) + search.dropFirst().map { PersonalNumbers.redact(String($0)) }
            try tx.send("UPDATE dossiers SET search = \(shown.joined(separator: " ")) WHERE id = \(id)")
            try tx.makeDataKey(of: id.text)
            let events = try tx.rows(
                "SELECT dossier, number, body FROM dossier_events WHERE dossier = \(id) ORDER BY number")
            for event in events {
                let number: Int = try event.get("number")
                let body = try Ledgered.body(of: event, in: tx)
                let sealed = try tx.seal(body, at: .event(of: id.text, number: number), under: id.text)
                try tx.send("UPDATE dossier_events SET body = \(sealed) WHERE dossier = \(id) AND number = \(number)")
            }
        }
        return try dossiers.last?.get("id", as: String.self)
    }

    static let referrals = SealSweep.Step(name: "referrals") { last, tx in
        let rows = try tx.rows(
            """
            SELECT DISTINCT dossier
            FROM referrals
            WHERE dossier > \(last)
            ORDER BY dossier
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let dossier: String = try row.get("dossier")
            for one in try tx.rows("SELECT kind, number, subject FROM referrals WHERE dossier = \(dossier)") {
                let subject = PersonalNumbers.redact(try one.get("subject"))
                try tx.send(
                    """
                    UPDATE referrals
                    SET subject = \(subject)
                    WHERE dossier = \(dossier) AND kind = \(try one.get("kind", as: String.self))
                        AND number = \(try one.get("number", as: Int.self))
                    """)
            }
        }
        return try rows.last?.get("dossier", as: String.self)
    }

    static let sentFiles = SealSweep.Step(name: "names of sent files") { last, tx in
        let rows = try tx.rows(
            """
            SELECT DISTINCT digest
            FROM file_senders
            WHERE digest > \(last)
            ORDER BY digest
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let digest: String = try row.get("digest")
            for one in try tx.rows("SELECT account, place, name FROM file_senders WHERE digest = \(digest)") {
                let (account, place): (ID<Account>, String) = (try one.get("account"), try one.get("place"))
                let name = try SealSweep.Step.resealed(one, "name", at: .sentFile(digest, by: account, from: place), tx)
                try tx.send(
                    """
                    UPDATE file_senders
                    SET name = \(name)
                    WHERE digest = \(digest) AND account = \(account) AND place = \(place)
                    """)
            }
        }
        return try rows.last?.get("digest", as: String.self)
    }
}
