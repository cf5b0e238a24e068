import Foundation
import OneStop
import TestKit
import Testing

@testable import Gateways

@Suite("The file of gateways")
struct MessagesFileTests {
    private let secret = "secret: 0123456789abcdef0123456789abcdef\ncallback: http://127.0.0.1:8080\n"

    private func fault(_ text: String) -> MessagesFault? {
        do {
            _ = try MessagesFile("m.yaml", text: text, publicAddress: "").carriers()
            return nil
        } catch {
            return error
        }
    }

    @Test("the file that is shipped is read, secrets from the environment")
    func shipped() throws {
        let path = Place.repository.appending(path: "deploy/kannel/messages.yaml")
        let environment = [
            "MOTCUA_GATEWAY_SECRET": "0123456789abcdef0123456789abcdef", "MOTCUA_KANNEL_PASSWORD": "p",
            "MOTCUA_MAIL_PASSWORD": "p",
        ]
        let text = try String(contentsOf: path, encoding: .utf8)
        let carriers = try MessagesFile("m.yaml", text: text, publicAddress: "", environment: environment).carriers()
        #expect(carriers.sms.map(\.name) == ["kannel"] && carriers.mail.map(\.name) == ["relay"])
        #expect(carriers.rules.quiet == .night && carriers.seal != nil)
    }

    @Test(
        "each mistake is told with its line and a remedy, never with a secret",
        arguments: [
            ("", 0), ("a: [", 0), ("secret: short\n", 1), ("quiet: x\n", 1), ("quiet_hours: \"9-10\"\n", 3),
            ("sms:\n  - name: k\n", 4), ("sms:\n  - name: k\n    kannel: {url: ftp://x, username: u}\n", 5),
            ("sms:\n  - name: k\n    kannel: {url: http://x, username: u, pasword: p}\n", 5),
            ("budgets: {day: 0}\n", 3), ("mail:\n  - name: r\n    host: h\n    from: nobody\n", 6),
            ("mail:\n  - {name: r, host: h, from: a@b.vn, security: ssl}\n", 4),
            ("mail:\n  - {name: r, host: h, from: a@b.vn, password_env: NO_SUCH}\n", 4),
            ("sms:\n  - name: b\n    brandname: {url: http://x, fields: {a: \"{nope}\"}, success: ok}\n", 5),
            ("sms:\n  - name: b\n    brandname: {url: http://x, fields: {a: \"{to}\"}, success: \"(\"}\n", 5),
            ("sms:\n  - name: b\n    brandname: {url: http://x, fields: {a: \"{to}\"}}\n", 5),
        ])
    func mistakes(text: String, line: Int) throws {
        let whole = ["", "a: [", "secret: short\n", "quiet: x\n"].contains(text) ? text : secret + text
        let fault = try #require(self.fault(whole))
        #expect(fault.line == line, "\(fault)")
        #expect(!fault.remedy.isEmpty && !fault.description.contains("0123456789abcdef"))
    }

    @Test("a file that others may read is refused")
    func rights() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID()).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        for (mode, isFine) in [(0o644, false), (0o600, true)] {
            _ = FileManager.default.createFile(
                atPath: path, contents: Data(secret.utf8), attributes: [.posixPermissions: mode])
            let carriers = try? MessagesFile.carriers(path, publicAddress: "", environment: [:])
            #expect((carriers != nil) == isFine)
        }
    }
}
