import Kernel
import Storage

extension SealSweep.Step {
    static let signOnLinks = SealSweep.Step(name: "links of single sign-on") { last, tx in
        let rows = try tx.rows(
            "SELECT \(SignOnLink.columns) FROM sign_on_links WHERE id > \(last) ORDER BY id LIMIT \(SealSweep.batch)")
        for row in rows {
            let link = try SignOnLink(row: row, in: tx)
            try tx.send(
                """
                UPDATE sign_on_links
                SET subject = \(try tx.blind(link.subject, as: .subject)),
                    sealed = \(try tx.seal(link.subject, at: SignOnLink.cell(link.id)))
                WHERE id = \(link.id)
                """)
        }
        return try rows.last?.get("id", as: String.self)
    }

    /// Their very key is the name: those that are hidden have it sealed beside.
    static let signOnInvitations = SealSweep.Step(name: "invitations to single sign-on") { _, tx in
        let rows = try tx.rows(
            """
            SELECT provider, kind, value, sealed, invited_at
            FROM sign_on_invitations
            WHERE sealed IS NULL
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let open = try SignOnInvitation(row: row, in: tx)
            let index = try tx.blind(open.value, as: .subject)
            let sealed = try tx.seal(open.value, at: SignOnInvitation.cell(open.provider, open.kind, index))
            try tx.run(
                """
                UPDATE sign_on_invitations
                SET value = \(index), sealed = \(sealed)
                WHERE provider = \(open.provider) AND kind = \(open.kind) AND value = \(open.value)
                """)
        }
        return rows.isEmpty ? nil : "#"
    }

    static let signOnVisits = SealSweep.Step(name: "visits by single sign-on") { last, tx in
        let rows = try tx.rows(
            """
            SELECT session, subject, sid, token
            FROM sign_on_visits
            WHERE session > \(last)
            ORDER BY session
            LIMIT \(SealSweep.batch)
            """)
        for row in rows {
            let visit: ID<Session> = try row.get("session")
            guard try !row.get("token", as: String.self).hasPrefix("~") else { continue }
            let token = try SealSweep.Step.resealed(row, "token", at: SignOns.token(of: visit), tx)
            let sid = try row.getOptional("sid", as: String.self).map { try tx.blind($0, as: .subject) }
            try tx.send(
                """
                UPDATE sign_on_visits
                SET subject = \(try tx.blind(try row.get("subject"), as: .subject)), sid = \(sid), token = \(token)
                WHERE session = \(visit)
                """)
        }
        return try rows.last?.get("session", as: String.self)
    }
}
