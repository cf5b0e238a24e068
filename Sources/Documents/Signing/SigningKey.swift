import COpenSSL
package import Foundation

/// A private key with its certificate and that of its issuer, as PEM. Never printed, never logged.
package struct SigningKey: Sendable {
    let key: String
    package let certificate: String
    /// The certificate of whoever issued it; its own where it is the issuer.
    package let issuer: String

    /// Takes PEM texts; whether they belong together shows at the first signature.
    package init(key: String, certificate: String, issuer: String) {
        self.key = key
        self.certificate = certificate
        self.issuer = issuer
    }

    /// The private half, for a file that only its owner reads.
    package var secretText: String { key }

    /// A new authority that signs the certificates of agencies; for demos and trials.
    package static func authority(named name: String, from: Date, until: Date) throws(SigningError) -> SigningKey {
        let (key, certificate) = try make(name, issuer: nil, from: from, until: until)
        return SigningKey(key: key, certificate: certificate, issuer: certificate)
    }

    /// A new key for an agency with a certificate of this authority.
    package func issue(to name: String, from: Date, until: Date) throws(SigningError) -> SigningKey {
        let (key, certificate) = try Self.make(name, issuer: self, from: from, until: until)
        return SigningKey(key: key, certificate: certificate, issuer: self.certificate)
    }

    private static func make(
        _ name: String, issuer: SigningKey?, from: Date, until: Date
    ) throws(SigningError) -> (String, String) {
        var (key, certificate): (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt8>?)
        var (keySize, certificateSize) = (0, 0)
        // RFC 5280 gives a common name 64 characters.
        let done = motcua_issue(
            String(String.UnicodeScalarView(name.unicodeScalars.prefix(64))), issuer?.key, issuer?.certificate,
            Int(from.timeIntervalSince1970), Int(until.timeIntervalSince1970),
            &key, &keySize, &certificate, &certificateSize)
        defer {
            free(key)
            free(certificate)
        }
        guard done == 1 else { throw .keyUnusable }
        return (
            String(decoding: UnsafeBufferPointer(start: key, count: keySize), as: UTF8.self),
            String(decoding: UnsafeBufferPointer(start: certificate, count: certificateSize), as: UTF8.self)
        )
    }

    /// A detached CAdES signature over the bytes, DER.
    func signature(over bytes: [UInt8]) throws(SigningError) -> [UInt8] {
        var out: UnsafeMutablePointer<UInt8>?
        let size = motcua_sign(bytes, bytes.count, key, certificate, issuer, &out)
        defer { free(out) }
        guard size > 0 else { throw .keyUnusable }
        return Array(UnsafeBufferPointer(start: out, count: size))
    }
}
