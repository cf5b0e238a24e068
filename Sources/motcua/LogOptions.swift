import ArgumentParser
import Foundation
import Gateways
import Kernel
import OneStop

/// Who signs the public log, and where the last signed checkpoint is kept.
struct LogOptions: ParsableArguments {
    @Option(help: "File of the key that signs the public log, made by motcua keys; made here if there is none yet.")
    var logKey: String = "var/log.key"

    @Option(help: "Folder of what was signed last. Never restore it from a backup, never share it between servers.")
    var logGuard: String = "var/log-guard"

    @Option(help: "The log's name when its key is made; the site's host with /log, without it.")
    var logName: String?

    @Option(help: "Folder of the agencies' signing keys, made by motcua agency-keys; a demo makes them itself.")
    var signing: String = "var/signing"

    @Flag(help: "Once: the key follows the one that signed until now, whose receipts stay valid.")
    var newLogKey = false

    /// Opens the log for signing.
    ///
    /// - Throws: `Doubt`, with the way out.
    func sequencer(for ledger: Ledger, address: String, now: Date) async throws -> Sequencer {
        do {
            let key = try await key(for: ledger, address: address)
            let guardian = try DiskLedgerGuard(folder: logGuard, log: key.verifier.name)
            return try await Sequencer(ledger, key: key, guardian: guardian, succeeding: newLogKey, at: now)
        } catch let fault as LedgerFault {
            throw Doubt(fault.words)
        }
    }

    private func key(for ledger: Ledger, address: String) async throws -> SignerKey {
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
