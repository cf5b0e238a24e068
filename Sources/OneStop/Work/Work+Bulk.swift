package import Foundation
package import Kernel
import Storage

extension Work {
    /// Does the act on each dossier by itself: each is decided anew, and one that can't be done keeps no other.
    ///
    /// The same order sent twice goes on with what was not begun; what was done is not done again.
    ///
    /// - Parameter explain: the words for a refusal, kept with the report.
    package func carryOut(
        _ order: BulkOrder, by officer: Account, texts: Phrasebook, at now: Date, explain: (Refusal) -> String
    ) async throws {
        guard officer.posts.contains(where: { $0.agency == order.agency }) else { throw Refusal.unknownDossier }
        try await write(order, by: officer, at: now)
        for item in order.items {
            guard try await begin(item, of: order, by: officer) else { continue }
            var (state, reason) = (BulkReport.State.done, "")
            do {
                try await perform(order, on: item, by: officer, texts: texts, at: now)
            } catch Refusal.stale(let person, let event, _)
                where person?.account == officer.id && event == order.act.event
            {
                state = .done
            } catch let refusal as Refusal {
                (state, reason) = (.refused, explain(refusal))
            }
            try await end(item, of: order, state, reason)
        }
    }

    /// The report of that order to who gave it; `nil` for anybody else.
    package func report(_ order: ID<BulkOrder>, of officer: ID<Account>) async throws -> BulkReport? {
        try await database.read { tx in
            let row = try tx.row(
                "SELECT agency, act, at FROM bulk_orders WHERE id = \(order) AND officer = \(officer)")
            guard let row, let act = BulkAct(rawValue: try row.get("act")) else { return nil }
            let lines = try tx.rows(
                "SELECT code, state, reason FROM bulk_items WHERE bulk = \(order) ORDER BY place")
            return BulkReport(
                agency: try row.get("agency"), act: act, at: try row.get("at"),
                lines: try lines.map { line in
                    BulkReport.Line(
                        code: try line.get("code"),
                        state: BulkReport.State(rawValue: try line.get("state")) ?? .pending,
                        reason: try line.get("reason"))
                })
        }
    }

    private func perform(
        _ order: BulkOrder, on item: BulkOrder.Item, by officer: Account, texts: Phrasebook, at now: Date
    ) async throws {
        guard let file = try await dossiers.find(item.code), file.agency.slug == order.agency else {
            throw Refusal.unknownDossier
        }
        let actor = Actor.officer(officer.person, posts: officer.posts)
        let command: Command
        switch order.act {
        case .accept: command = .accept(officerCase: nil)
        case .release: command = .release
        case .assign:
            guard let assignee = order.assignee else { throw Refusal.notOffered("") }
            command = .assign(to: assignee)
        case .handOver:
            guard let release = order.release else { throw Refusal.missingRecipient }
            _ = try await dossiers.release(release, of: item.code, by: actor, seen: item.seen, at: now)
            return
        case .remindHolder: return try await remindHolder(of: file, by: officer, at: now)
        case .remindApplicant: command = try reminder(of: file, texts: texts)
        }
        let seen = order.act == .remindApplicant ? nil : item.seen
        try await dossiers.act(command, on: item.code, by: actor, seen: seen, at: now)
    }

    private func remindHolder(of file: DossierFile, by officer: Account, at now: Date) async throws {
        let actor = Actor.officer(officer.person, posts: officer.posts)
        guard actor.works(in: file.agency.slug) else { throw Refusal.notYourRole(needed: []) }
        guard let holder = file.dossier.assignee, holder.account != officer.id,
            file.dossier.stage.waitsFor == .agency
        else { throw Refusal.nothingToRemind }
        try await database.write { tx in
            try OfficerNotice.tell(
                holder.account, .reminded, code: file.dossier.code, by: officer.person, at: now, in: tx)
        }
    }

    /// A message to the applicant who owes the next act.
    private func reminder(of file: DossierFile, texts: Phrasebook) throws -> Command {
        let t = texts.wording(file.dossier.filing.applicant.language)
        switch file.dossier.stage {
        case .supplementRequested:
            let until = file.dossier.request?.until.vietnamese ?? ""
            return .message(t("work.remind.supplement", ["code": file.dossier.code.text, "until": until]))
        case .decided:
            return .message(t("work.remind.collect", ["code": file.dossier.code.text, "address": file.agency.address]))
        default: throw Refusal.nothingToRemind
        }
    }

    private func write(_ order: BulkOrder, by officer: Account, at now: Date) async throws {
        try await database.write { tx in
            let isNew = try tx.run(
                """
                INSERT INTO bulk_orders (id, officer, agency, act, at)
                VALUES (\(order.id), \(officer.id), \(order.agency), \(order.act.rawValue), \(now))
                ON CONFLICT (id) DO NOTHING
                """)
            guard isNew == 1 else { return }
            for (place, item) in order.items.enumerated() {
                try tx.run(
                    """
                    INSERT INTO bulk_items (bulk, place, code, state, reason)
                    VALUES (\(order.id), \(place), \(item.code.text), \(BulkReport.State.pending.rawValue), '')
                    ON CONFLICT (bulk, code) DO NOTHING
                    """)
            }
        }
    }

    /// Takes the item on; false where it was taken on before, or the order is somebody else's.
    private func begin(_ item: BulkOrder.Item, of order: BulkOrder, by officer: Account) async throws -> Bool {
        try await database.write { tx in
            try tx.run(
                """
                UPDATE bulk_items SET state = \(BulkReport.State.begun.rawValue)
                WHERE bulk = \(order.id) AND code = \(item.code.text) AND state = \(BulkReport.State.pending.rawValue)
                    AND bulk IN (SELECT id FROM bulk_orders WHERE officer = \(officer.id))
                """) == 1
        }
    }

    private func end(
        _ item: BulkOrder.Item, of order: BulkOrder, _ state: BulkReport.State, _ reason: String
    ) async throws {
        _ = try await database.write { tx in
            try tx.run(
                """
                UPDATE bulk_items SET state = \(state.rawValue), reason = \(reason)
                WHERE bulk = \(order.id) AND code = \(item.code.text)
                """)
        }
    }
}
