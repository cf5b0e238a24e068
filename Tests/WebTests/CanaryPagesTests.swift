import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import OneStop
import Synchronization
import TestKit
import Testing

@testable import Web

/// Numbers of people sent through pages, and looked for where the site speaks of them to somebody else.
@Suite("Canaries on pages: no number in logs, addresses, error pages, health or the public log")
struct CanaryPagesTests {
    private static let number = "048185007193"
    private static let phone = "0905917364"
    private static let now = Moment.at("18/01/2016 10:00")

    @Test("typed into forms, wrong addresses and sign-in, they come back to nobody but who typed them")
    func pages() async throws {
        let lines = LogLines()
        var logger = Logger(label: "canary") { _ in lines }
        logger.logLevel = .trace
        try await TestSite.open(logger: logger) { site in
            let citizen = try await site.visit("congdan@demo.vn")
            let applicant = Applicant(
                name: "Huỳnh Bí Mật (demo)", submitter: site.test.citizen(), phone: PhoneNumber(Self.phone), email: nil,
                language: .vi)
            let draft = try await site.test.draft()
            let code = try await site.test.dossiers.file(draft.id, by: applicant, at: Moment.at("18/01/2016 09:30"))
            try await site.test.sequencer().round(at: Self.now)

            // Nobody's page repeats what stands in an address that doesn't exist.
            for path in [
                "/\(Self.number)", "/ho-so/\(Self.number)", "/tra-cuu/\(Self.phone)", "/can-bo/ho-so/\(Self.number)",
            ] {
                let answer = try await site.get(path, cookie: citizen.cookie)
                #expect(answer.status != .ok && !Self.isShown(answer), "\(path)")
            }
            // What is posted goes on to an address without it.
            let posts: [(String, [String: String])] = [
                ("/lien-lac/moi", ["moi": Self.phone]), ("/tra-cuu", ["ma": code.text, "pin": Self.number]),
                ("/can-bo/dang-nhap", ["login": Self.phone, "password": Self.number]),
                ("/dang-ky", ["name": "Người Mới", "login": Self.phone, "password": "mat-khau-dai-1"]),
                ("/dang-nhap/ma", ["login": Self.phone]), ("/quen-mat-khau", ["login": Self.phone]),
                ("/nop/\(TestOffice.household)", ["so_giay_to": Self.number]),
                ("/du-lieu-cua-toi/dong-tai-khoan", ["xac_nhan": Self.number]), ("/du-lieu-cua-toi/ban-sao", [:]),
            ]
            for (path, values) in posts {
                let answer = try await site.post(
                    path, values.merging(["_csrf": citizen.csrf]) { $1 }, cookie: citizen.cookie)
                let place = answer.headers[.location] ?? ""
                #expect(!place.contains(Self.phone) && !place.contains(Self.number), "\(path)")
            }
            // What anybody may read.
            for path in [
                "/suc-khoe", "/so-lieu", "/log/checkpoint", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1",
            ] {
                let answer = try await site.get(path)
                #expect(answer.status == .ok && !Self.isShown(answer), "\(path)")
            }
        }
        let all = lines.all
        #expect(all.contains { $0.contains("/ho-so/{code}") }, "the log was looked at")
        #expect(all.filter { $0.contains(Self.number) || $0.contains(Self.phone) } == [])
    }

    private static func isShown(_ answer: TestResponse) -> Bool {
        // The address that was asked for stands in links back to it, of whoever asked.
        let text = String(buffer: answer.body).replacing(/(href|value|action)="[^"]*"/, with: "")
        return Data(text.utf8).showing([number, phone]) != []
    }
}

/// Keeps every line that is logged, whatever its level.
private final class LogLines: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }

    subscript(metadataKey _: String) -> Logger.MetadataValue? {
        get { nil }
        set { _ = newValue }
    }

    var metadata: Logger.Metadata {
        get { [:] }
        set { _ = newValue }
    }

    var logLevel: Logger.Level {
        get { .trace }
        set { _ = newValue }
    }

    var metadataProvider: Logger.MetadataProvider? {
        get { nil }
        set { _ = newValue }
    }
}
