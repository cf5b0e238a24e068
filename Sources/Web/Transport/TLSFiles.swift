import Foundation

/// Where the certificates and the private key of the site lie, as programs like certbot put them: PEM files that are
/// replaced by newer ones at any time.
package struct TLSFiles: Sendable {
    /// The server's own certificate first, then those between it and its authority.
    package let certificate: String
    package let key: String

    /// A chain of ten RSA certificates is a quarter of it.
    private static let longest = 128 * 1_024

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// Both files as they are now.
    func read() throws(TLSFault) -> TLSPair {
        TLSPair(certificate: try Self.bytes(certificate), key: try Self.bytes(key))
    }

    /// Whether others than its owner and its group may read the key, or its group write it. A group is how certbot's files are lent
    /// to a server that doesn't run as root.
    var isKeyOpen: Bool {
        var status = stat()
        return stat(key, &status) == 0 && status.st_mode & 0o027 != 0
    }

    private static func bytes(_ path: String) throws(TLSFault) -> [UInt8] {
        // A pipe without a writer must not hold the server back.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, why: reason()) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: longest + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if got < 0 { throw .unreadable(path: path, why: reason()) }
            if got == 0 { break }
            count += got
        }
        guard count <= longest else { throw .tooLong(path: path, bytes: longest) }
        return Array(bytes.prefix(count))
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
