import ArgumentParser
import Foundation
import Gateways
import Kernel
import OneStop

/// Who signs the public log, and where the last signed checkpoint is kept.
struct LogOptions: ParsableArguments {
    @Option(
        help: """
            Folder of log.key, of what was signed last and of the agencies' keys; by the database without it. It belongs \
            to this server: never restore it from a backup, never share it.
            """)
    var logFolder: String?

    @Option(
        help: "File of the key that signs the public log, made by motcua keys; in the folder, and made, without it.")
    var logKey: String?

    @Option(help: "The log's name when its key is made; the site's host with /log, without it.")
    var logName: String?

    @Option(help: "Folder of the agencies' signing keys, made by motcua agency-keys; in the folder without it.")
    var signing: String?

    @Option(
        name: .customLong("witness"),
        help: "A witness to ask: its public key, a blank, its address; in quotes. May be repeated.")
    var witnesses: [String] = []

    @Option(
        help: "Address of a time-stamping authority (RFC 3161): it stamps the log once a day, and each signed paper.")
    var timeStamping: String?

    @Option(help: "File of that authority's certificate, PEM.")
    var timeStampingCa: String?

    @Flag(help: "Once: the key follows the one that signed until now, whose receipts stay valid.")
    var newLogKey = false

    /// Opens the log for signing.
    ///
    /// - Throws: `Doubt`, with the way out.
    func sequencer(
        for ledger: Ledger, database: String, address: String, now: Date
    ) async throws -> Sequencer {
        do {
            let folder = folder(of: database)
            let key = try await key(in: logKey ?? "\(folder)/log.key", for: ledger, address: address)
            let guardian = try DiskLedgerGuard(folder: folder, log: key.verifier.name)
            return try await Sequencer(ledger, key: key, guardian: guardian, succeeding: newLogKey, at: now)
        } catch let fault as LedgerFault {
            throw Doubt(fault.words + " What was signed last lies in \(folder(of: database)).")
        }
    }

    /// Beside the file of SQLite; for a server's database under a name of its own.
    func folder(of database: String) -> String {
        if let logFolder { return logFolder }
        if database.hasPrefix("sqlite:") { return database.dropFirst("sqlite:".count) + "-log" }
        return "var/log-\(SHA256Digest.of(database).hex.prefix(16))"
    }

    func signingFolder(of database: String) -> String { signing ?? "\(folder(of: database))/signing" }

    /// The authority that is asked once a day and for each signed paper, if there is one.
    ///
    /// - Parameter patience: seconds that it has to answer.
    /// - Throws: `Doubt`.
    func stampAuthority(patience: Double = 20) throws -> (any TimeStamping)? {
        guard let timeStamping else { return nil }
        guard let timeStampingCa else { throw Doubt("--time-stamping needs --time-stamping-ca") }
        let certificate = String(decoding: try InputFile(timeStampingCa, atMost: 100_000).read(), as: UTF8.self)
        let authority = HTTPTimeStamping(address: timeStamping, authority: certificate, patience: patience)
        guard let authority else { throw Doubt("--time-stamping: not an address") }
        return authority
    }

    /// The witnesses that are to be asked.
    ///
    /// - Throws: `Doubt`.
    func links() throws -> [any WitnessLink] {
        guard witnesses.count < SignedNote.mostSignatures else { throw Doubt("--witness: at most 15") }
        return try witnesses.map { text in
            guard let link = HTTPWitness(text) else { throw Doubt("--witness: not a key and an address: \(text)") }
            return link
        }
    }

    private func key(in logKey: String, for ledger: Ledger, address: String) async throws -> SignerKey {
        if FileManager.default.fileExists(atPath: logKey) {
            let key = try KeyFile(path: logKey).read()
            guard key.verifier.kind == .ed25519 else { throw Doubt("--log-key: the key of a witness") }
            return key
        }
        if let current = try await ledger.keys().first {
            throw Doubt("\(logKey) is not there, and this database's log is signed by \(current.text)")
        }
        let host = URL(string: address)?.host() ?? "localhost"
        guard let name = KeyName(logName ?? "\(host)/log") else { throw Doubt("--log-name can't name a log") }
        let key = SignerKey.make(name: name, kind: .ed25519)
        let folder = URL(fileURLWithPath: logKey).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try KeyFile(path: logKey).create(key)
        return key
    }
}
