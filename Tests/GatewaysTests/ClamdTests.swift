import Foundation
import OneStop
import Testing

@testable import Gateways

@Suite("ClamAV's daemon")
struct ClamdTests {
    /// The test signature's text, in two pieces so that this file is none.
    static let eicar = #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD"# + "-ANTIVIRUS-TEST-FILE!$H+H*"

    @Test(
        "an address is a socket's path or host and port",
        arguments: [
            ("unix:/run/clamav/clamd.ctl", ClamdAddress.unix("/run/clamav/clamd.ctl")),
            ("127.0.0.1:3310", .tcp(host: "127.0.0.1", port: "3310")), ("[::1]:3310", .tcp(host: "::1", port: "3310")),
        ])
    func address(text: String, address: ClamdAddress) {
        #expect(ClamdAddress(text) == address)
    }

    @Test(
        "anything else is none",
        arguments: ["", "unix:", "unix:relative", "3310", ":3310", "host:", "host:0", "host:99999", "host:x"])
    func noAddress(text: String) {
        #expect(ClamdAddress(text) == nil)
    }

    @Test(
        "only a plain OK counts as clean",
        arguments: [
            ("stream: OK", ScanVerdict.clean as ScanVerdict?), ("stream: Eicar-Test FOUND", .infected("Eicar-Test")),
            ("stream:  FOUND", nil), ("INSTREAM size limit exceeded. ERROR", nil), ("stream: OK FOUND ERROR", nil),
            ("", nil), ("OK", nil),
        ])
    func reply(text: String, verdict: ScanVerdict?) {
        #expect(ClamdReply.verdict(text) == verdict)
    }

    @Test(
        "where nobody listens there is a fault, never a verdict",
        arguments: [
            ClamdAddress.unix("/nowhere/clamd.ctl"), .tcp(host: "127.0.0.1", port: "1"),
            .tcp(host: "nobody.invalid", port: "3310"),
        ])
    func nobody(address: ClamdAddress) async throws {
        await #expect(throws: ScannerFault.self) { _ = try await ClamdScanner(address).scan([1]) }
    }

    /// Those of the clamd that scripts/with-services started, by socket and by TCP.
    static let running = (ProcessInfo.processInfo.environment["MOTCUA_TEST_CLAMD"] ?? "")
        .split(separator: " ").compactMap { ClamdAddress(String($0)) }

    @Test("the real daemon finds the test signature and passes the rest, of any size", arguments: running)
    func real(address: ClamdAddress) async throws {
        let scanner = ClamdScanner(address)
        let head = Array("%PDF-1.4\n".utf8)
        #expect(try await scanner.scan(head + Array(Self.eicar.utf8)) == .infected("Motcua.Test.Eicar.UNOFFICIAL"))
        for size in [0, 1, 131_072, 131_073, 5_000_000] {
            #expect(try await scanner.scan(head + [UInt8](repeating: 0x20, count: size)) == .clean)
        }
        let verdicts = try await withThrowingTaskGroup(of: ScanVerdict.self) { group in
            for _ in 0..<8 { group.addTask { try await scanner.scan(head) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts == Array(repeating: .clean, count: 8))
    }

    @Test("more than the daemon takes is a fault that says so", arguments: running)
    func tooMuch(address: ClamdAddress) async throws {
        await #expect(throws: ScannerFault.self) {
            _ = try await ClamdScanner(address).scan([UInt8](repeating: 0x20, count: 30_000_000))
        }
    }
}
