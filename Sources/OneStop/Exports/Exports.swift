package import Foundation
package import Kernel
package import Storage

/// Long lists leave the house with four eyes: one officer asks and says why, another who leads the agency approves.
package struct Exports: Sendable {
    let database: Database

    package init(database: Database) {
        self.database = database
    }

    /// Lets a file go, or says that somebody must approve it first. What goes is written down in the same transaction.
    ///
    /// - Parameter alone: lines that one officer takes out alone within a day, as the province's folder says.
    package func release(
        _ kind: ExportKind, lines: Int, of agency: String, address: String, alone: Int, to account: Account,
        from origin: VisitOrigin, at now: Date
    ) async throws -> ExportRelease {
        try await database.write { tx in
            // Two files asked for at once are counted one after the other.
            _ = try tx.row("SELECT id FROM accounts WHERE id = \(account.id) \(.forUpdate)")
            let takings = ExportTakings(account: account.id, agency: agency)
            let list = ExportTakings.list(kind, at: address)
            let taken = try takings.lines(besides: list, at: now, in: tx)
            if taken + lines <= alone {
                try takings.note(lines, of: list, on: now, in: tx)
                try SecurityLog.record(
                    .exported, by: account.person, from: origin, detail: PersonalNumbers.redact(address), at: now,
                    in: tx)
                return .released
            }
            let own = try tx.rows(Self.recent(of: account.id, address, at: now)).map(ExportRequest.init(row:))
            let approved = own.first { request in
                guard case .approved = request.standing(at: now) else { return false }
                return request.agency == agency && request.kind == kind && request.covers(lines)
            }
            guard let approved, let decision = approved.decision else {
                return .wanting(own.first { $0.standing(at: now) == .waiting }, taken: taken)
            }
            try tx.run("UPDATE export_requests SET taken_at = \(now) WHERE id = \(approved.id)")
            try SecurityLog.record(
                .exported, by: account.person, about: decision.by, from: origin,
                detail: PersonalNumbers.redact(address), at: now, in: tx)
            return .released
        }
    }

    /// Lines of the agency's other lists that this officer took out alone within the day.
    package func taken(
        besides address: String, of kind: ExportKind, at agency: String, by account: Account, now: Date
    ) async throws -> Int {
        try await database.read { tx in
            try ExportTakings(account: account.id, agency: agency).lines(
                besides: ExportTakings.list(kind, at: address), at: now, in: tx)
        }
    }

    /// Keeps the wish and tells whoever may decide.
    ///
    /// - Returns: the request; the one that waits already where the same was asked for before.
    /// - Throws: `ExportRefusal.unknown` for who holds no post there, `.tooMany`.
    package func ask(
        _ wish: ExportWish, by account: Account, from origin: VisitOrigin, at now: Date
    ) async throws -> ID<ExportRequest> {
        try await database.write { tx in
            guard let asker = try AccountRow.find(account.id, in: tx)?.account,
                asker.posts.contains(where: { $0.agency == wish.agency })
            else { throw ExportRefusal.unknown }
            let own = try tx.rows(Self.listing(of: asker.id, before: nil)).map(ExportRequest.init(row:))
                .filter { $0.standing(at: now) == .waiting }
            if let same = own.first(where: { $0.address == wish.address && $0.covers(wish.lines) }) { return same.id }
            guard own.count < ExportRequest.most else { throw ExportRefusal.tooMany(most: ExportRequest.most) }
            var random = SystemRandomNumberGenerator()
            let id = ID<ExportRequest>.make(at: now, using: &random)
            let isHead = asker.heads(wish.agency)
            try tx.run(
                """
                INSERT INTO export_requests (id, agency, kind, address, lines, reason, asker, asker_name, is_head,
                    asked_at, state, words)
                VALUES (\(id), \(wish.agency), \(wish.kind), \(wish.address), \(wish.lines), \(wish.reason),
                    \(asker.id), \(asker.name), \(isHead ? 1 : 0), \(now), 'waiting', '')
                """)
            try SecurityLog.record(
                .exportAsked, by: asker.person, from: origin,
                detail: PersonalNumbers.redact("\(wish.lines) \(wish.address)"), at: now, in: tx)
            for decider in try Self.deciders(at: wish.agency, isHeads: isHead, in: tx) {
                try OfficerNotice.tell(
                    decider, .exportAsked, by: asker.person, detail: "\(wish.lines)", at: now, in: tx)
            }
            return id
        }
    }

    /// Approves or refuses; the asker is told.
    ///
    /// - Throws: `ExportRefusal`.
    package func decide(
        _ id: ID<ExportRequest>, isApproval: Bool, words: String, by account: Account, from origin: VisitOrigin,
        at now: Date
    ) async throws {
        let words = String(words.trimmingBlanks.prefix(500))
        guard isApproval || !words.isEmpty else { throw ExportRefusal.missingWords }
        try await database.write { tx in
            guard let request = try Self.lock(id, in: tx),
                let decider = try AccountRow.find(account.id, in: tx)?.account
            else { throw ExportRefusal.unknown }
            guard request.asker.account != decider.id else { throw ExportRefusal.ownRequest }
            guard request.mayBeDecided(by: decider) else { throw ExportRefusal.unknown }
            try Self.requireWaiting(request, at: now)
            try tx.run(
                """
                UPDATE export_requests
                SET state = \(isApproval ? "approved" : "refused"), decider = \(decider.id),
                    decider_name = \(decider.name), decided_at = \(now), words = \(words)
                WHERE id = \(id)
                """)
            try SecurityLog.record(
                isApproval ? .exportApproved : .exportRefused, by: decider.person, about: request.asker, from: origin,
                detail: PersonalNumbers.redact("\(request.lines) \(request.address)"), at: now, in: tx)
            try OfficerNotice.tell(
                request.asker.account, isApproval ? .exportApproved : .exportRefused, by: decider.person,
                detail: words, at: now, in: tx)
        }
    }

    /// The asker no longer needs it.
    ///
    /// - Throws: `ExportRefusal.unknown`, `.settled`, `.lapsed`.
    package func withdraw(_ id: ID<ExportRequest>, by account: Account, at now: Date) async throws {
        try await database.write { tx in
            guard let request = try Self.lock(id, in: tx), request.asker.account == account.id else {
                throw ExportRefusal.unknown
            }
            try Self.requireWaiting(request, at: now)
            try tx.run("UPDATE export_requests SET state = 'withdrawn' WHERE id = \(id)")
        }
    }

    private static func requireWaiting(_ request: ExportRequest, at now: Date) throws(ExportRefusal) {
        switch request.standing(at: now) {
        case .waiting: return
        case .lapsed: throw .lapsed
        default:
            throw .settled(
                by: request.decision?.by.name ?? request.asker.name, at: request.decision?.at ?? request.askedAt)
        }
    }

    private static func lock(_ id: ID<ExportRequest>, in tx: Transaction) throws -> ExportRequest? {
        try tx.row("SELECT \(ExportRequest.columns) FROM export_requests WHERE id = \(id) \(.forUpdate)")
            .map(ExportRequest.init(row:))
    }

    /// Whoever may decide there, and is not shut out.
    private static func deciders(at agency: String, isHeads: Bool, in tx: Transaction) throws -> [ID<Account>] {
        let roles: SQL = isHeads ? "role IN ('agency_head', 'agency_administrator')" : "role = 'agency_head'"
        return try tx.rows(
            """
            SELECT DISTINCT p.account
            FROM posts p
            JOIN accounts a ON a.id = p.account
            WHERE p.agency = \(agency) AND \(roles) AND a.disabled_at IS NULL
            ORDER BY p.account
            LIMIT 50
            """
        ).map { try $0.get("account") }
    }
}
