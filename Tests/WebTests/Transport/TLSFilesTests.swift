import Foundation
import TestKit
import Testing

@testable import Web

/// What may be wrong with a certificate and its key, each with place, reason and remedy.
@Suite("Certificates and keys")
struct TLSFilesTests {
    private func fault(_ files: TLSFiles) -> TLSFault? {
        do {
            _ = try CertificateShelf(files)
            return nil
        } catch {
            return error
        }
    }

    @Test("a file that is missing, no certificate, no key, or locked is named, and what to do")
    func faults() async throws {
        try await TestCertificates.made { made in
            let (right, missing) = (made.files, made.path("none.pem"))
            try made.write("hello", to: "hello.pem")
            try made.write(String(repeating: "a", count: 200_000), to: "long.pem")
            try Launch.run(
                "openssl", ["pkey", "-in", "key.pem", "-aes256", "-passout", "pass:x", "-out", "locked.pem"],
                in: made.folder)
            let (hello, locked, long) = (made.path("hello.pem"), made.path("locked.pem"), made.path("long.pem"))
            func with(certificate: String? = nil, key: String? = nil) -> TLSFault? {
                fault(TLSFiles(certificate: certificate ?? right.certificate, key: key ?? right.key))
            }
            #expect(fault(right) == nil)
            #expect(with(certificate: missing) == .unreadable(path: missing, why: "No such file or directory"))
            #expect(with(key: made.folder.path) == .unreadable(path: made.folder.path, why: "Is a directory"))
            #expect(with(certificate: hello) == .noCertificate(path: hello))
            #expect(with(certificate: right.key) == .noCertificate(path: right.key))
            #expect(with(certificate: long) == .tooLong(path: long, bytes: 131_072))
            #expect(with(key: hello) == .noKey(path: hello))
            #expect(with(key: right.certificate) == .noKey(path: right.certificate))
            #expect(with(key: locked) == .lockedKey(path: locked))
            for fault in [with(certificate: missing), with(key: hello), with(key: locked)].compactMap(\.self) {
                #expect(fault.words.hasPrefix(made.folder.path) && fault.words.hasSuffix("."))
            }
        }
    }

    @Test("a key of another certificate is not served")
    func mismatch() async throws {
        try await TestCertificates.made { made in
            try made.make(named: "other", certificate: "other.pem", key: "other-key.pem")
            let files = TLSFiles(certificate: made.files.certificate, key: made.path("other-key.pem"))
            #expect(fault(files) == .mismatch(certificate: files.certificate, key: files.key))
        }
    }

    @Test("a certificate that is over, nearly over or not yet valid is served, and said")
    func doubts() async throws {
        try await TestCertificates.made { made in
            let shelf = try CertificateShelf(made.files)
            func kinds(inDays days: Double) -> [String] {
                shelf.doubts(at: Date.now.addingTimeInterval(days * 86_400)).map { doubt in
                    switch doubt {
                    case .expired: "expired"
                    case .expiresSoon: "soon"
                    case .notYet: "not yet"
                    case .keyOpenToOthers: "open"
                    }
                }
            }
            #expect(kinds(inDays: -1) == ["not yet"])
            #expect(kinds(inDays: 1).isEmpty && kinds(inDays: 68).isEmpty)
            #expect(kinds(inDays: 70) == ["soon"])
            #expect(kinds(inDays: 91) == ["expired"])
        }
    }

    @Test(
        "a key that others may read is served, and said; a group that reads it is how it is lent",
        arguments: [
            ("600", false), ("640", false), ("644", true), ("660", true),
        ])
    func permissions(mode: String, isOpen: Bool) async throws {
        try await TestCertificates.made { made in
            let shelf = try CertificateShelf(made.files)
            try Launch.run("chmod", [mode, "key.pem"], in: made.folder)
            let expected: [TLSDoubt] = isOpen ? [.keyOpenToOthers(path: made.files.key)] : []
            #expect(shelf.doubts(at: Date.now.addingTimeInterval(86_400)) == expected)
        }
    }
}
