import Foundation
import Kernel

/// A private key in a file of its own that only its owner may read.
struct KeyFile {
    let path: String

    /// Writes a new key; a file that is there already is left as it is.
    func create(_ key: SignerKey) throws { try create(key.secretText) }

    /// The same for any key that is one line of text.
    func create(_ text: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw Doubt("\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        let bytes = Array((text + "\n").utf8)
        guard fchmod(descriptor, 0o600) == 0, write(descriptor, bytes, bytes.count) == bytes.count,
            fsync(descriptor) == 0
        else { throw Doubt("\(path): \(String(cString: strerror(errno)))") }
    }

    /// Reads the key; a file that others may read too is refused.
    func read() throws -> SignerKey {
        guard let key = SignerKey(try readText()) else { throw Doubt("\(path): not a private key in the note format") }
        return key
    }

    /// The line of a key of whatever kind.
    func readText() throws -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let bytes = try InputFile(path, atMost: 4_096).read()
        guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            throw Doubt("\(path): others may read this key; chmod 600 it, and make a new one if they did")
        }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
