import ArgumentParser
import Kernel
import OneStop

/// Checks a receipt without asking anybody: no network, no database, only the keys that one trusts. With `--all`, the
/// whole database instead.
///
/// Exit codes: 0 if all holds, 1 with the reason on standard error.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a receipt (.tlog-proof) offline against the public keys of its log and witnesses.",
        discussion: """
            The receipts of any log are checked that follow C2SP tlog-proof. Ours carry their entry; for others give --leaf.
            With --all the database and the files are gone through, and what differs is named: an event, a row of the
            lists, a counter, a file, a leaf, a checkpoint. It may run beside a working server.
            """)

    @Argument(help: "The receipt's file.")
    var receipt: String?

    @Flag(help: "Check the whole database instead of a receipt.")
    var all = false

    @OptionGroup var office: OfficeOptions

    @Option(help: "Public key of the log: name+id+base64.")
    var logVkey: String?

    @Option(name: .customLong("witness-vkey"), help: "Public key of a witness; may be repeated.")
    var witnessVkeys: [String] = []

    @Option(help: "How many of these witnesses must have signed; all, without it.")
    var threshold: Int?

    @Option(help: "The log's name in its checkpoints, if it isn't that of its key.")
    var origin: String?

    @Option(help: "File with the entry that the receipt must be for.")
    var leaf: String?

    @Option(help: "File with the filed content that the receipt's entry must commit to.")
    var content: String?

    func validate() throws {
        guard all == (receipt == nil), all || logVkey != nil else {
            throw ValidationError("Give a receipt and --log-vkey, or --all.")
        }
    }

    func run() async throws {
        do {
            if all { return try await RecountReport(office: office).print() }
            guard let receipt else { return }
            let text = try InputFile(receipt, atMost: 2_000_000).read()
            let examination = ReceiptExamination(
                policy: try policy(), leaf: try file(leaf), content: try file(content))
            for line in try examination.lines(for: text) { print(line) }
        } catch let doubt as Doubt {
            throw doubt.leave("motcua verify: refused")
        }
    }

    private func policy() throws -> TrustPolicy {
        let origin = try origin.map { text in
            guard let origin = LogOrigin(text) else { throw Doubt("--origin: not a line of text") }
            return origin
        }
        let log = try key(logVkey ?? "", option: "--log-vkey")
        let witnesses = try witnessVkeys.map { try key($0, option: "--witness-vkey") }
        do {
            return try TrustPolicy(log: log, origin: origin, witnesses: witnesses, quorum: threshold)
        } catch {
            throw Doubt(error.words)
        }
    }

    private func key(_ text: String, option: String) throws -> VerifierKey {
        guard let key = VerifierKey(text) else { throw Doubt("\(option): not a public key of the form name+id+base64") }
        return key
    }

    private func file(_ path: String?) throws -> [UInt8]? {
        try path.map { try InputFile($0, atMost: 64_000_000).read() }
    }
}
