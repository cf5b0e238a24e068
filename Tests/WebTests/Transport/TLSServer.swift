import Foundation
import Hummingbird
import HummingbirdCore
import Kernel
import NIOCore
import NIOPosix
import OneStop
import TestKit

@testable import Web

/// The site behind TLS on a port of its own, asked by programs that were not written here.
struct TLSServer {
    let port: Int
    let shelf: CertificateShelf
    let certificates: TestCertificates

    /// - Parameter patience: how long a connection may say nothing.
    static func running(
        patience: TimeAmount = .seconds(60), _ body: @escaping @Sendable (TLSServer) async throws -> Void
    ) async throws {
        try await TestCertificates.made { certificates in
            let shelf = try CertificateShelf(certificates.files)
            try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
                let settings = SiteSettings(
                    hosts: [], isSecure: true, isDemo: false, publicAddress: "https://localhost")
                let site = Site(office: test.office, settings: settings)
                let (ports, found) = AsyncStream.makeStream(of: Int.self)
                let app = Application(
                    router: site.router(), server: .tls(shelf, patience: patience),
                    configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                    onServerRunning: { found.yield($0.localAddress?.port ?? 0) })
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        defer { found.finish() }
                        try await app.run()
                    }
                    for await port in ports {
                        try await body(TLSServer(port: port, shelf: shelf, certificates: certificates))
                        break
                    }
                    group.cancelAll()
                }
            }
        }
    }

    /// What a line of shell prints, with `$PORT` and in the folder of the certificates; it runs for twenty seconds at
    /// most. Not on Swift's own threads, which answer it.
    func shell(_ line: String) async throws -> String {
        let (port, folder) = (port, certificates.folder)
        let printed = try await NIOThreadPool.singleton.runIfActive {
            try Launch.run("timeout", ["20", "bash", "-c", "PORT=\(port); \(line)"], in: folder, mayFail: true)
        }
        return String(decoding: printed, as: UTF8.self)
    }

    /// What OpenSSL's client says of a connection that asks for the site's health.
    func handshake(_ options: String) async throws -> String {
        try await shell(
            """
            printf 'GET /suc-khoe HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' \
            | openssl s_client -connect 127.0.0.1:$PORT -servername localhost -ign_eof \(options) 2>&1
            """)
    }
}
