import Crypto
import Foundation
import Kernel
import Storage

/// Codes that the applicant's phone shows at the desk: six digits, ten minutes, five tries.
enum HandoverCodes {
    /// Makes a new one, which replaces the last.
    static func make(for dossier: Dossier, now: Date, in tx: Transaction) throws -> String {
        let code = OneTimeCode.make()
        try tx.run(
            """
            INSERT INTO handover_codes (dossier, code, expires_at, tries_left)
            VALUES (\(dossier.id), \(digest(of: code, for: dossier)), \(now.addingTimeInterval(OneTimeCode.lifetime)),
                \(OneTimeCode.tries))
            ON CONFLICT (dossier) DO UPDATE SET
                code = excluded.code, expires_at = excluded.expires_at, tries_left = excluded.tries_left
            """)
        return code
    }

    /// What came of a code that was said.
    enum Check {
        case right(SaidCode)
        case wrong(triesLeft: Int)
    }

    /// Whether it is the code; each wrong try counts, and a right one is used up.
    static func check(_ typed: String, for dossier: Dossier, now: Date, in tx: Transaction) throws -> Check {
        let row = try tx.row(
            "SELECT code, expires_at, tries_left FROM handover_codes WHERE dossier = \(dossier.id) \(.forUpdate)")
        guard let row, try row.get("expires_at") as Date > now else { return .wrong(triesLeft: 0) }
        let left: Int = try row.get("tries_left")
        guard left > 0 else { return .wrong(triesLeft: 0) }
        guard try row.get("code") as String == digest(of: typed.filter(\.isNumber), for: dossier) else {
            try tx.run("UPDATE handover_codes SET tries_left = tries_left - 1 WHERE dossier = \(dossier.id)")
            return .wrong(triesLeft: left - 1)
        }
        try tx.run("DELETE FROM handover_codes WHERE dossier = \(dossier.id)")
        return .right(SaidCode(rightFor: dossier.id))
    }

    private static func digest(of code: String, for dossier: Dossier) -> String {
        SHA256Digest.of("\(dossier.id.text) \(code)").hex
    }
}
