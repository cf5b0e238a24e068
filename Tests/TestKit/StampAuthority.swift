import Foundation
import OneStop

/// A time-stamping authority of our own, which is OpenSSL's command in a folder.
package struct StampAuthority: TimeStamping {
    package let authority: String
    private let folder: URL

    package init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "motcua-tsa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try Data(Self.settings.utf8).write(to: folder.appending(path: "ts.cnf"))
        try Data("01\n".utf8).write(to: folder.appending(path: "serial"))
        try Self.openssl(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ts.key", "-out", "ts.crt", "-days", "3650",
                "-subj", "/CN=TSA", "-addext", "extendedKeyUsage=critical,timeStamping",
            ], in: folder)
        authority = try String(contentsOf: folder.appending(path: "ts.crt"), encoding: .utf8)
    }

    package func ask(_ query: [UInt8]) async throws -> [UInt8] {
        try Data(query).write(to: folder.appending(path: "q.tsq"))
        try Self.openssl(["ts", "-reply", "-config", "ts.cnf", "-queryfile", "q.tsq", "-out", "r.tsr"], in: folder)
        return [UInt8](try Data(contentsOf: folder.appending(path: "r.tsr")))
    }

    /// Whether OpenSSL's command believes the reply for that content.
    package func believes(_ reply: [UInt8], for content: [UInt8]) throws -> Bool {
        try Data(reply).write(to: folder.appending(path: "kept.tsr"))
        try Data(content).write(to: folder.appending(path: "content"))
        let verify = ["ts", "-verify", "-data", "content", "-in", "kept.tsr", "-CAfile", "ts.crt"]
        return (try? Self.openssl(verify, in: folder)) != nil
    }

    package func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    private struct Failed: Error {}

    private static func openssl(_ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
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
