/// Why a certificate and its key can't be served.
package enum TLSFault: Error, Equatable {
    case unreadable(path: String, why: String)
    case tooLong(path: String, bytes: Int)
    case noCertificate(path: String)
    case noKey(path: String)
    /// A key that asks for a passphrase, which nobody is there to type after a restart at night.
    case lockedKey(path: String)
    case mismatch(certificate: String, key: String)

    /// Place, reason and remedy, for whoever keeps the server.
    package var words: String {
        switch self {
        case .unreadable(let path, let why):
            "\(path): can't be read (\(why)). The user that runs motcua must be able to read it, and to enter its folder."
        case .tooLong(let path, let bytes):
            "\(path): longer than \(bytes) bytes, so it is no certificate and no key. Look whether the path is right."
        case .noCertificate(let path):
            """
            \(path): holds no certificate in PEM (-----BEGIN CERTIFICATE-----). Give the server's own certificate first, \
            then those between it and its authority.
            """
        case .noKey(let path):
            "\(path): holds no private key in PEM (-----BEGIN PRIVATE KEY-----). Give the key that the certificate is for."
        case .lockedKey(let path):
            """
            \(path): the key asks for a passphrase. Unlock it once (openssl pkey -in \(path) -out unlocked.pem, then \
            chmod 600 unlocked.pem) and name that file.
            """
        case .mismatch(let certificate, let key):
            """
            \(key): is not the key of the first certificate in \(certificate). Name the key that the request for it was \
            made with; if it is right, the order in \(certificate) is wrong: the server's own comes first.
            """
        }
    }
}
