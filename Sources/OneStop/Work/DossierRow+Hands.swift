import Foundation
import Storage

extension DossierRow {
    /// Open dossiers that officers of that agency have in hand: its own that lie with it, and others' steps that were
    /// forwarded to it. One line a dossier: code, assignee, stage, attention_at.
    static func inHands(in agency: String) -> SQL {
        """
        SELECT d.code AS code, d.assignee AS assignee, d.stage AS stage, d.attention_at AS attention_at
        FROM dossiers AS d
        WHERE d.agency = \(agency) AND d.assignee IS NOT NULL AND d.is_open = 1
            AND NOT EXISTS (
                SELECT 1 FROM referrals AS away
                WHERE away.dossier = d.id AND away.kind = \(Referral.Kind.step.rawValue) AND away.is_open = 1)
        UNION ALL
        SELECT d.code AS code, d.assignee AS assignee, d.stage AS stage, d.attention_at AS attention_at
        FROM referrals AS r
        JOIN dossiers AS d ON d.id = r.dossier
        WHERE r.agency = \(agency) AND r.is_open = 1 AND r.kind = \(Referral.Kind.step.rawValue)
            AND d.assignee IS NOT NULL AND d.is_open = 1
        """
    }
}
