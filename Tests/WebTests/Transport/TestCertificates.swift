import Foundation
import TestKit

@testable import Web

/// Certificates that OpenSSL makes for one test, in a folder of their own.
struct TestCertificates {
    let folder: URL

    var files: TLSFiles { TLSFiles(certificate: path("chain.pem"), key: path("key.pem")) }

    /// Makes a folder with a valid pair for the time of the body.
    static func made<Value>(_ body: (TestCertificates) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let certificates = TestCertificates(folder: folder)
        try certificates.make(named: "first")
        return try await body(certificates)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes a new pair, valid for ninety days, over the one that is there.
    func make(named name: String, certificate: String = "chain.pem", key: String = "key.pem") throws {
        try Launch.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "90",
                "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out",
                certificate,
            ], in: folder)
        try Launch.run("chmod", ["600", key], in: folder)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }
}
