import Foundation
import OneStop
import TestKit
import Testing

@testable import Gateways

@Suite("The file of sign-on providers")
struct SignOnFileTests {
    private static let start = "providers:\n  - key: a\n    name: {vi: A}\n    issuer: https://a.vn\n    client_id: c\n"
    private static let whole = start + "    secret_env: S\n    audience: citizens\n"

    private func read(_ text: String) throws(MessagesFault) -> [SignOnProvider] {
        try SignOnFile("s.yaml", text: text, environment: ["S": "bi-mat"]).providers()
    }

    @Test("the file that is shipped is read, secrets from the environment")
    func shipped() throws {
        let path = Place.repository.appending(path: "deploy/sign-on/sign-on.yaml")
        let providers = try SignOnFile(
            "s.yaml", text: try String(contentsOf: path, encoding: .utf8),
            environment: ["MOTCUA_SIGN_ON_QUOC_GIA": "x", "MOTCUA_SIGN_ON_CAN_BO": "y"]
        ).providers()
        #expect(providers.map(\.audience) == [.citizens, .officers])
        let national = try #require(providers.first)
        #expect(national.claims.subject == "TechID" && national.claims.name == "HoVaTen" && national.provesContacts)
        #expect(national.assurance.otherwise == .national && national.acrValues == ["LoA1"])
        #expect(providers[1].multiFactor.amr == ["mfa", "otp"] && providers[1].secret == "y")
    }

    @Test("what is left out is what the standard says")
    func standard() throws {
        let provider = try #require(try read(Self.whole).first)
        #expect(provider.secret == "bi-mat" && provider.claims == ClaimNames() && !provider.provesContacts)
        #expect(provider.asksUserInfo && provider.multiFactor == MultiFactorRule())
    }

    @Test("a provider on this machine may be asked over http")
    func loopback() throws {
        let text = Self.whole.replacing("https://a.vn", with: "http://127.0.0.1:4593/api/oidc")
        #expect(try read(text).first?.issuer == "http://127.0.0.1:4593/api/oidc")
    }

    @Test(
        "each mistake is told with its line and a remedy",
        arguments: [
            ("", 0), ("a: [", 0), ("providers: []\n", 1), ("provider:\n", 1), ("providers: x\n", 1),
            (whole + "    colour: red\n", 8), (whole.replacing("key: a", with: "key: A b"), 2),
            (whole.replacing("    name: {vi: A}\n", with: ""), 2), (whole.replacing("{vi: A}", with: "{en: A}"), 3),
            (whole.replacing("https://a.vn", with: "http://a.vn"), 4),
            (whole.replacing("https://a.vn", with: "https://u:p@a.vn"), 4),
            (whole.replacing("https://a.vn", with: "a.vn"), 4), (start + "    audience: citizens\n", 5),
            (whole.replacing("secret_env: S", with: "secret_env: T"), 6),
            (whole.replacing("secret_env: S", with: "secret_file: /nowhere"), 6),
            (whole.replacing("citizens", with: "everybody"), 7), (whole + "    assurance: high\n", 8),
            (whole + "    levels: {a: high}\n", 8), (whole + "    userinfo: maybe\n", 8),
            (whole + "    second_factor: {amr: [mfa]}\n", 8),
            (whole + whole.replacing("providers:\n", with: ""), 8),
        ])
    func mistakes(text: String, line: Int) throws {
        let fault = try #require(throws: MessagesFault.self) { _ = try read(text) }
        #expect(fault.line == line, "\(fault)")
        #expect(!fault.reason.isEmpty && !fault.remedy.isEmpty && !"\(fault)".contains("bi-mat"))
    }

    @Test("a secret's file is taken only where nobody else reads it")
    func secretFile() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = Self.whole.replacing("secret_env: S", with: "secret_file: \(path)")
        _ = FileManager.default.createFile(
            atPath: path, contents: Data("trong-tep\n".utf8), attributes: [.posixPermissions: 0o644])
        #expect(throws: MessagesFault.self) { _ = try read(text) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(try read(text).first?.secret == "trong-tep")
    }
}
