import ArgumentParser
import Foundation
import Hummingbird
import Kernel
import Logging
import ServiceLifecycle
import UnixSignals
import Web

/// Runs a witness, which another body than the log's does: it signs that the log only grew.
///
/// Exit codes: 0 after a signal, 1 with the reason if it can't start.
struct WitnessServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Watch logs for others: sign over HTTP that each only grew (C2SP tlog-witness).",
        discussion: """
            Example: motcua keys witness.key --name witness.example.vn --witness
                     motcua witness --key witness.key --state var/witness --log-vkey dvc.example.vn/log+…
            The state must never be restored from a backup: a witness that forgot may sign a log's second history.
            """)

    @Option(help: "File of the witness's private key, made by motcua keys --witness.")
    var key: String

    @Option(help: "Folder where the last signed checkpoint of each log is kept.")
    var state: String

    @Option(name: .customLong("log-vkey"), help: "Public key of a log to watch; may be repeated.")
    var logVkeys: [String] = []

    @Option(help: "Address to listen on.")
    var host: String = "127.0.0.1"

    @Option(help: "Port to listen on.")
    var port: Int = 8090

    func run() async throws {
        let logger = Logger(label: "motcua.witness")
        do {
            let routes = WitnessRoutes(witness: try witness(), now: { Date.now }, logger: logger)
            let app = Application(
                router: routes.router(), server: .plain,
                configuration: .init(address: .hostname(host, port: port), serverName: "motcua-witness"),
                logger: logger)
            try await ServiceGroup(
                configuration: .init(
                    services: [app], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
            ).run()
        } catch let doubt as Doubt {
            throw doubt.leave("motcua witness")
        }
    }

    private func witness() throws -> Witness {
        let key = try KeyFile(path: key).read()
        guard key.verifier.kind == .cosignature else {
            throw Doubt("--key: a log's key; make one with motcua keys --witness")
        }
        let logs = try logVkeys.map { text in
            guard let log = VerifierKey(text), log.kind == .ed25519 else {
                throw Doubt("--log-vkey: not a log's public key")
            }
            return log
        }
        guard !logs.isEmpty else { throw Doubt("--log-vkey: give the key of at least one log") }
        do {
            let memory = try WitnessMemory(folder: state)
            let witness = try Witness(key: key, logs: logs, memory: memory)
            print("MotCua witness: http://\(host):\(port) signs as \(key.verifier.text)")
            return witness
        } catch let fault as WitnessMemoryFault {
            throw Doubt(fault.words)
        }
    }
}

extension WitnessMemoryFault {
    fileprivate var words: String {
        switch self {
        case .unwritable(let path): "\(path): can't be written"
        case .inUse(let path): "\(path): another witness works with this folder"
        case .damaged(let path): "\(path): not as this witness left it; it must not be guessed what it had signed"
        }
    }
}
