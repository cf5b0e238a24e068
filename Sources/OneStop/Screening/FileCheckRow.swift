import Foundation
import Kernel
import Storage

/// A file's check as its row keeps it.
struct FileCheckRow: Sendable {
    let state: FileState
    let tries: Int

    static func find(_ digest: SHA256Digest, in tx: Transaction) throws -> FileCheckRow? {
        try tx.row("SELECT state, finding, tries FROM file_checks WHERE digest = \(digest.hex)").map { row in
            let tries: Int = try row.get("tries")
            let state: FileState =
                switch try row.get("state", as: String.self) {
                case "clean": .clean
                case "infected": .infected(try row.get("finding"))
                case "waiting": .waiting(isTroubled: tries > 0)
                default: .unchecked
                }
            return FileCheckRow(state: state, tries: tries)
        }
    }

    /// Notes a file that nobody looked into; one that is known stays as it is.
    static func add(_ digest: SHA256Digest, hasScanner: Bool, at now: Date, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO file_checks (digest, state, finding, tries, next_at, added_at)
            VALUES (\(digest.hex), \(hasScanner ? "waiting" : "unchecked"), '', 0, \(now), \(now))
            ON CONFLICT (digest) DO NOTHING
            """)
    }

    /// Notes who sent it and from where, to tell them if it turns out bad.
    static func addSender(
        _ account: ID<Account>, of digest: SHA256Digest, name: String, place: String, at now: Date, in tx: Transaction
    ) throws {
        let sealed = try tx.seal(name, at: .sentFile(digest.hex, by: account, from: place))
        try tx.run(
            """
            INSERT INTO file_senders (digest, account, place, name, at)
            VALUES (\(digest.hex), \(account), \(place), \(sealed), \(now))
            ON CONFLICT (digest, account, place) DO NOTHING
            """)
    }

    /// Writes a verdict down.
    ///
    /// - Returns: whether this was the one that found it bad.
    static func settle(
        _ digest: SHA256Digest, _ verdict: ScanVerdict, at now: Date, in tx: Transaction
    ) throws -> Bool {
        switch verdict {
        case .clean:
            try tx.run(
                """
                UPDATE file_checks
                SET state = 'clean', finding = '', checked_at = \(now)
                WHERE digest = \(digest.hex) AND state <> 'infected'
                """)
            return false
        case .infected(let name):
            return try tx.run(
                """
                UPDATE file_checks
                SET state = 'infected', finding = \(String(name.prefix(200))), checked_at = \(now)
                WHERE digest = \(digest.hex) AND state <> 'infected'
                """) == 1
        }
    }

    /// The scanner gave no verdict: the file waits, longer each time.
    ///
    /// - Parameter at: of the try.
    static func postpone(_ digest: SHA256Digest, _ fault: ScannerFault, at now: Date, in tx: Transaction) throws {
        let tries = try FileCheckRow.find(digest, in: tx)?.tries ?? 0
        let pause = min(60.0, 5 * Double(1 << min(tries, 4)))
        try tx.run(
            """
            UPDATE file_checks
            SET state = 'waiting', finding = \(fault.detail), tries = tries + 1, next_at = \(now.addingTimeInterval(pause))
            WHERE digest = \(digest.hex) AND state <> 'infected' AND state <> 'clean'
            """)
    }
}

extension Cell {
    /// Where the name lies under which that account sent the file: people name scans after the number on them.
    static func sentFile(_ digest: String, by account: ID<Account>, from place: String) -> Cell {
        Cell("file_senders", "name", row: "\(digest) \(account.text) \(place)")
    }
}
