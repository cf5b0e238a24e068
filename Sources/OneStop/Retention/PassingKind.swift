import Foundation
import Kernel
import Storage

/// What passes and is thrown away after some days, in the order in which it goes.
package enum PassingKind: String, Sendable, Hashable, CaseIterable {
    /// Nobody went on with them.
    case drafts
    /// Their dossier holds what they held.
    case filedDrafts = "filed_drafts"
    case receptions
    /// Notes that somebody is to be called because a message failed.
    case calls
    case messages
    case lookups
    case persons
    case inbound
    case notices

    /// The keys of the next rows whose days are over.
    func chosen(at now: Date, _ days: PassingDays, most: Int) -> SQL {
        func past(_ count: Int) -> Date { now.addingTimeInterval(-Double(count) * 86_400) }
        // What belongs to a dossier that is held stays with it.
        func isFree(_ code: SQL) -> SQL {
            "NOT EXISTS (SELECT 1 FROM retention_holds AS h WHERE h.code = \(code) AND h.ended_at IS NULL)"
        }
        // Whom it was told to must be known while the dossier is open.
        func isEnded(_ code: SQL) -> SQL {
            "\(isFree(code)) AND NOT EXISTS (SELECT 1 FROM dossiers AS d WHERE d.code = \(code) AND d.is_open = 1)"
        }
        switch self {
        case .drafts:
            return """
                SELECT id FROM drafts
                WHERE filed IS NULL AND saved_at < \(past(days.drafts))
                ORDER BY saved_at, id LIMIT \(most)
                """
        case .filedDrafts:
            return """
                SELECT id FROM drafts
                WHERE filed IS NOT NULL AND saved_at < \(past(days.filed)) AND \(isFree("drafts.filed"))
                ORDER BY saved_at, id LIMIT \(most)
                """
        case .receptions:
            return """
                SELECT id FROM receptions
                WHERE filed IS NOT NULL AND saved_at < \(past(days.filed)) AND \(isFree("receptions.filed"))
                ORDER BY saved_at, id LIMIT \(most)
                """
        case .calls:
            return """
                SELECT c.message
                FROM calls AS c
                JOIN outbox AS o ON o.id = c.message
                WHERE o.at < \(past(days.messages)) AND \(isEnded("o.dossier"))
                LIMIT \(most)
                """
        case .messages:
            return """
                SELECT id FROM outbox
                WHERE at < \(past(days.messages)) AND state <> 'created' AND \(isEnded("outbox.dossier"))
                    AND NOT EXISTS (SELECT 1 FROM calls AS c WHERE c.message = outbox.id)
                ORDER BY at, id LIMIT \(most)
                """
        case .lookups: return "SELECT id FROM person_lookups WHERE at < \(past(days.lookups)) LIMIT \(most)"
        case .persons:
            return "SELECT agency, number FROM desk_persons WHERE seen_at < \(past(days.lookups)) LIMIT \(most)"
        case .inbound: return "SELECT reference FROM inbound_sms WHERE at < \(past(days.traces)) LIMIT \(most)"
        case .notices: return "SELECT id FROM officer_notices WHERE at < \(past(days.traces)) LIMIT \(most)"
        }
    }

    /// Erases at most that many.
    func erasing(at now: Date, _ days: PassingDays, most: Int) -> SQL {
        let chosen = chosen(at: now, days, most: most)
        return switch self {
        case .drafts, .filedDrafts: "DELETE FROM drafts WHERE id IN (\(chosen))"
        case .receptions: "DELETE FROM receptions WHERE id IN (\(chosen))"
        case .calls: "DELETE FROM calls WHERE message IN (\(chosen))"
        case .messages: "DELETE FROM outbox WHERE id IN (\(chosen))"
        case .lookups: "DELETE FROM person_lookups WHERE id IN (\(chosen))"
        case .persons: "DELETE FROM desk_persons WHERE (agency, number) IN (\(chosen))"
        case .inbound: "DELETE FROM inbound_sms WHERE reference IN (\(chosen))"
        case .notices: "DELETE FROM officer_notices WHERE id IN (\(chosen))"
        }
    }

    /// Lets go of the files that the next rows name, before they are erased.
    func releaseFiles(at now: Date, _ days: PassingDays, most: Int, in tx: Transaction) throws {
        let chosen = chosen(at: now, days, most: most)
        switch self {
        case .drafts, .filedDrafts:
            for row in try tx.rows("SELECT id, files FROM drafts WHERE id IN (\(chosen))") {
                try FileReleases.note(try FileReleases.ofDraft(row, in: tx), at: now, in: tx)
            }
        case .receptions:
            for row in try tx.rows("SELECT id, files FROM receptions WHERE id IN (\(chosen))") {
                try FileReleases.note(try FileReleases.ofReception(row, in: tx), at: now, in: tx)
            }
        case .calls, .messages, .lookups, .persons, .inbound, .notices: break
        }
    }
}
