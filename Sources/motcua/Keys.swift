import ArgumentParser
import Kernel

/// Makes the key pair that a log or a witness signs with, or shows the public half of one.
///
/// Exit codes: 0 done, 1 with the reason on standard error.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an Ed25519 key pair for a log or a witness; the public key is printed.",
        discussion: """
            Example: motcua keys var/log.key --name dvc.quangnam.gov.vn/log
            Without --name the public key of an existing file is printed again.
            """)

    @Argument(help: "File of the private key; made with mode 0600, never overwritten.")
    var file: String

    @Option(help: "Who signs: an address without https://, such as dvc.quangnam.gov.vn/log.")
    var name: String?

    @Flag(help: "A key for a witness instead of a log.")
    var witness = false

    func run() throws {
        do {
            print(try key().verifier.text)
        } catch let doubt as Doubt {
            throw doubt.leave("motcua keys")
        }
    }

    private func key() throws -> SignerKey {
        guard let name else { return try KeyFile(path: file).read() }
        guard let name = KeyName(name) else { throw Doubt("--name: blanks, + and control characters can't be in it") }
        let key = SignerKey.make(name: name, kind: witness ? .cosignature : .ed25519)
        try KeyFile(path: file).create(key)
        return key
    }
}
