import Foundation
import OneStop

/// A time-stamping authority of our own, which is OpenSSL's command in a folder.
package struct StampAuthority: TimeStamping {
    package let authority: String
    private let folder: URL
    private let isForStamping: Bool

    /// - Parameter isForStamping: its certificate is one for time-stamping; else one for signing programs.
    package init(isForStamping: Bool = true) throws {
        self.isForStamping = isForStamping
        folder = FileManager.default.temporaryDirectory.appending(path: "motcua-tsa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try Data(Self.settings.utf8).write(to: folder.appending(path: "ts.cnf"))
        try Data("01\n".utf8).write(to: folder.appending(path: "serial"))
        try Self.make("ts", for: "timeStamping", in: folder)
        if !isForStamping { try Self.make("other", for: "codeSigning", in: folder) }
        let certificate = folder.appending(path: isForStamping ? "ts.crt" : "other.crt")
        authority = try String(contentsOf: certificate, encoding: .utf8)
    }

    private static func make(_ name: String, for purpose: String, in folder: URL) throws {
        try openssl(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(name).key", "-out", "\(name).crt",
                "-days", "3650", "-subj", "/CN=TSA", "-addext", "extendedKeyUsage=critical,\(purpose)",
            ], in: folder)
    }

    package func ask(_ query: [UInt8]) async throws -> [UInt8] {
        try Data(query).write(to: folder.appending(path: "q.tsq"))
        try Self.openssl(["ts", "-reply", "-config", "ts.cnf", "-queryfile", "q.tsq", "-out", "r.tsr"], in: folder)
        if !isForStamping { return try signedAnew() }
        return [UInt8](try Data(contentsOf: folder.appending(path: "r.tsr")))
    }

    /// The same reply signed with the other certificate, which OpenSSL's command for time stamps refuses to do.
    private func signedAnew() throws -> [UInt8] {
        try Self.openssl(["ts", "-reply", "-in", "r.tsr", "-token_out", "-out", "token"], in: folder)
        let content = ["cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", "token", "-out", "info"]
        try Self.openssl(content, in: folder)
        try Self.openssl(
            [
                "cms", "-sign", "-binary", "-nodetach", "-cades", "-md", "sha256", "-econtent_type",
                "1.2.840.113549.1.9.16.1.4", "-signer", "other.crt", "-inkey", "other.key", "-in", "info", "-outform",
                "DER", "-out", "token",
            ], in: folder)
        let granted: [UInt8] = [0x30, 0x03, 0x02, 0x01, 0x00]
        let body = granted + [UInt8](try Data(contentsOf: folder.appending(path: "token")))
        return [0x30, 0x82, UInt8(body.count >> 8), UInt8(body.count & 255)] + body
    }

    /// Whether OpenSSL's command believes the reply for that content.
    package func believes(_ reply: [UInt8], for content: [UInt8]) throws -> Bool {
        try Data(reply).write(to: folder.appending(path: "kept.tsr"))
        try Data(content).write(to: folder.appending(path: "content"))
        let verify = ["ts", "-verify", "-data", "content", "-in", "kept.tsr", "-CAfile", "ts.crt"]
        return (try? Self.openssl(verify, in: folder)) != nil
    }

    /// A detached signature of its key that rests on SHA-1, DER.
    package func weakSignature(over content: [UInt8]) throws -> [UInt8] {
        try Data(content).write(to: folder.appending(path: "content"))
        try Self.openssl(
            [
                "cms", "-sign", "-binary", "-md", "sha1", "-signer", "ts.crt", "-inkey", "ts.key", "-in", "content",
                "-outform", "DER", "-out", "weak",
            ], in: folder)
        return [UInt8](try Data(contentsOf: folder.appending(path: "weak")))
    }

    package func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    private static func openssl(_ arguments: [String], in folder: URL) throws {
        try Launch.run("openssl", arguments, in: folder)
    }

    private static let settings = """
        [tsa]
        default_tsa = one
        [one]
        serial = serial
        crypto_device = builtin
        signer_cert = ts.crt
        signer_key = ts.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ordering = no
        tsa_name = no
        ess_cert_id_chain = no

        """
}
