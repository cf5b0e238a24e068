import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Every route of the running site, asked by everybody, held against the table that people read.
///
/// A new route changes the table and so fails here until somebody has looked at who gets in:
/// `MOTCUA_WRITE_RIGHTS=1` writes `docs/rights.md` anew, and its difference is what is to be judged.
@Suite("Rights, route by route")
struct RightsTests {
    private static let file = Place.repository.appending(path: "docs/rights.md")
    private static let canary = "Huỳnh Bí Mật"
    /// The scene files more dossiers than one officer takes out alone, which is not what the table is about.
    private static let folder = TestOffice.small.editing("province.yaml") { "exports_alone: 20000\n" + $0 }

    @Test("nobody foreign sees or changes what belongs to an applicant and to another agency")
    func foreigners() async throws {
        try await TestSite.open(folder: Self.folder) { site in
            let scene = try await RightsScene.make(on: site).renewed()
            let code = try await scene.dossier()
            let whole = try await scene.contents(code)
            for route in Self.routes(site) {
                for visitor in RightsVisitor.allCases where visitor.isForeign {
                    let response = try await scene.ask(route, code, as: visitor)
                    let answer = RightsAnswer(response)
                    #expect(!String(buffer: response.body).contains(Self.canary), "\(route.text): \(visitor.rawValue)")
                    guard route.namesObject else { continue }
                    #expect(answer != .answered, "\(route.text): \(visitor.rawValue)")
                    #expect(answer == .away || route.method == .post, "\(route.text): \(visitor.rawValue)")
                }
            }
            #expect(try await scene.contents(code) == whole)
        }
    }

    @Test("each route answers each visitor as docs/rights.md says")
    func table() async throws {
        try await TestSite.open(folder: Self.folder) { site in
            let made = try await RightsScene.make(on: site)
            var renewed = made
            var lines: [String] = []
            for route in Self.routes(site) {
                let isSpent = route.path.contains("{draft}") || route.path.contains("{reception}")
                if isSpent { renewed = try await made.renewed() }
                let scene = isSpent || route.path.contains("{upload}") ? renewed : made
                var signs: [RightsAnswer] = []
                for visitor in RightsVisitor.allCases {
                    let code = route.path.contains("{code}") ? try await scene.dossier() : nil
                    let response = try await scene.ask(route, code, as: visitor)
                    signs.append(RightsAnswer(response))
                    #expect(signs.last != .broken, "\(route.text) for \(visitor.rawValue): \(response.status)")
                }
                lines.append("| `\(route.text)` | \(signs.map(\.rawValue).joined(separator: " | ")) |")
            }
            try Self.compare(Self.page(lines))
        }
    }

    private static func routes(_ site: TestSite) -> [RightsRoute] {
        let settings = SiteSettings(hosts: [], isSecure: false, isDemo: false, publicAddress: "http://localhost")
        return RightsRoute.all(of: Site(office: site.test.office, settings: settings))
    }

    private static func compare(_ page: String) throws {
        if ProcessInfo.processInfo.environment["MOTCUA_WRITE_RIGHTS"] != nil {
            try Data(page.utf8).write(to: file)
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        let fresh = page.split(separator: "\n")
        for line in Set(fresh).subtracting(kept).sorted() { Issue.record("not in docs/rights.md: \(line)") }
        for line in Set(kept).subtracting(fresh).sorted() { Issue.record("docs/rights.md, no longer so: \(line)") }
    }

    private static func page(_ lines: [String]) -> String {
        let visitors = RightsVisitor.allCases
        return """
            # Who gets what

            Written by a test that asks every route of the running site as everybody. The objects (dossier, draft, \
            reception, question …) belong to one applicant and to the agency of the middle columns; “all roles in \
            another agency” holds each role, elsewhere. A new route changes this table, and the test fails until it is \
            written anew (`MOTCUA_WRITE_RIGHTS=1 swift test --filter RightsTests`) and its difference was judged.

            ● answered · → done, or onward · ○ let in, the form or the state refused · `·` turned away

            | route | \(visitors.map(\.rawValue).joined(separator: " | ")) |
            |---|\(visitors.map { _ in ":-:" }.joined(separator: "|"))|
            \(lines.joined(separator: "\n"))

            """
    }
}
