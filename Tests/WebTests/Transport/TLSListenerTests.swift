import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing

@testable import Web

/// The site's own TLS, as OpenSSL and curl see it.
@Suite("TLS without a proxy")
struct TLSListenerTests {
    @Test(
        "TLS 1.2 and 1.3 are spoken, with forward secrecy and authenticated encryption",
        arguments: [("-tls1_3", "TLSv1.3"), ("-tls1_2", "TLSv1.2")])
    func versions(option: String, version: String) async throws {
        try await TLSServer.running { server in
            let said = try await server.handshake("\(option) -alpn h2,http/1.1")
            #expect(said.contains("\(version), Cipher is "), "\(said)")
            #expect(said.contains("_GCM_") || said.contains("-GCM-"), "\(said)")
            #expect(said.contains("Server Temp Key: X25519"), "\(said)")
            #expect(said.contains("ALPN protocol: http/1.1"))
            #expect(said.contains("HTTP/1.1 200 OK") && said.contains("ok\n"))
        }
    }

    @Test(
        "older versions and weaker suites are refused",
        arguments: [
            "-tls1_1 -cipher DEFAULT@SECLEVEL=0", "-tls1 -cipher DEFAULT@SECLEVEL=0",
            "-tls1_2 -cipher AES128-GCM-SHA256",
            "-tls1_2 -cipher ECDHE-ECDSA-AES128-SHA",
        ])
    func refused(option: String) async throws {
        try await TLSServer.running { server in
            let said = try await server.handshake(option)
            #expect(said.contains("Cipher is (NONE)") && said.contains("alert"), "\(said)")
            #expect(!said.contains("200 OK"))
        }
    }

    @Test("who comes again takes the session up", arguments: ["-tls1_2", "-tls1_3"])
    func resumed(option: String) async throws {
        try await TLSServer.running { server in
            let first = try await server.handshake("\(option) -sess_out session.pem")
            let second = try await server.handshake("\(option) -sess_in session.pem")
            #expect(first.contains("New, TLS") && second.contains("Reused, TLS"), "\(second)")
        }
    }

    @Test("browsers are told to stay with https, and cookies never leave it")
    func headers() async throws {
        try await TLSServer.running { server in
            let said = try await server.shell("curl -sik https://localhost:$PORT/tra-cuu").lowercased()
            #expect(said.contains("strict-transport-security: max-age=31536000"))
            let cookie = try #require(said.split(separator: "\r\n").first { $0.hasPrefix("set-cookie: ") })
            #expect(cookie.contains("__host-") && cookie.contains("secure") && cookie.contains("httponly"))
        }
    }

    @Test("guessing is counted by the connection's own address, whatever a header says")
    func addresses() async throws {
        try await TLSServer.running { server in
            let statuses = try await server.shell(
                """
                curl -sk -o page -c jar https://localhost:$PORT/tra-cuu
                token=$(awk '/__Host-motcua-form/ {print $7}' jar)
                for n in $(seq 14); do
                    curl -sk -o page -w '%{http_code} ' -b jar -H "X-Forwarded-For: 203.0.113.$n" \
                        --data "_csrf=$token&ma=H47.21-160118-0001&pin=ZZZZ" https://localhost:$PORT/tra-cuu
                done
                """)
            #expect(statuses.hasPrefix("422 ") && statuses.hasSuffix("429 "), "\(statuses)")
        }
    }

    @Test("whoever says nothing, or half a handshake, is shut out", arguments: ["", "printf '\\x16\\x03\\x01' >&3;"])
    func idle(words: String) async throws {
        try await TLSServer.running(patience: .milliseconds(300)) { server in
            let said = try await server.shell("exec 3<>/dev/tcp/127.0.0.1/$PORT; \(words) cat <&3 >rest; echo shut out")
            #expect(said == "shut out\n")
        }
    }

    @Test("a head that is too long is not read to its end")
    func longHead() async throws {
        try await TLSServer.running { server in
            let status = try await server.shell(
                """
                long=$(head -c 90000 /dev/zero | tr '\\0' a)
                printf 'header = "X-Long: %s"\\n' "$long" >long
                curl -sk -o page -w '%{http_code}' -K long https://localhost:$PORT/suc-khoe
                """)
            #expect(["400", "431", "000"].contains(status), "\(status)")
        }
    }

    @Test("a renewed certificate is shown to the next connection, without a restart")
    func renewed() async throws {
        try await TLSServer.running { server in
            #expect(try await server.handshake("").contains("CN = first"))
            #expect(try !server.shelf.renew())
            try server.certificates.make(named: "second")
            #expect(try server.shelf.renew())
            let said = try await server.handshake("")
            #expect(said.contains("CN = second") && said.contains("200 OK"), "\(said)")
        }
    }

    @Test("of a renewal that is only half written, nothing is shown")
    func halfRenewed() async throws {
        try await TLSServer.running { server in
            try server.certificates.make(named: "second", key: "later.pem")
            let files = server.certificates.files
            #expect(throws: TLSFault.mismatch(certificate: files.certificate, key: files.key)) {
                try server.shelf.renew()
            }
            #expect(try await server.handshake("").contains("CN = first"))
            try Launch.run("mv", ["later.pem", "key.pem"], in: server.certificates.folder)
            #expect(try server.shelf.renew())
            #expect(try await server.handshake("").contains("CN = second"))
        }
    }

    @Test("plain HTTP shows the way to the public address, whatever host was asked for, and takes no form")
    func redirects() async throws {
        let routes = RedirectRoutes(publicAddress: "https://dvc.example.vn")
        try await Application(router: routes.router()).test(.router) { client in
            let answer = try await client.execute(
                uri: "/thu-tuc?q=xe", method: .get, headers: [.init("Host") ?? .accept: "evil.example"])
            #expect(answer.status == .movedPermanently)
            #expect(answer.headers[.location] == "https://dvc.example.vn/thu-tuc?q=xe")
            #expect(try await client.execute(uri: "/", method: .get).headers[.location] == "https://dvc.example.vn/")
            #expect(try await client.execute(uri: "/dang-nhap", method: .post).status == .notFound)
        }
    }
}
