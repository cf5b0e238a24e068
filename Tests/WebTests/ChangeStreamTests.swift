import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// A dossier's page hears of changes: when something happened, that it ends, who may listen, and how many.
@Suite("Pages that listen")
struct ChangeStreamTests {
    private func path(_ code: DossierCode, since number: Int) -> String { "/ho-so/\(code.text)/thay-doi?so=\(number)" }

    @Test("what happened since the page was made is told at once, and the line ends")
    func change() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let citizen = try await site.visit("vantai@demo.vn")
            let answer = try await site.get(path(code, since: 0), cookie: citizen.cookie)
            #expect(answer.status == .ok && answer.headers[.contentType] == "text/event-stream")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(String(buffer: answer.body) == "event: change\ndata: 1\n\n")
        }
    }

    @Test("while nothing happens only comments come; what happens meanwhile is told, the dossier's text never")
    func waiting() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let citizen = try await site.visit("vantai@demo.vn")
            async let silent = site.get(path(code, since: 1), cookie: citizen.cookie)
            #expect(String(buffer: try await silent.body) == String(repeating: ": \n\n", count: 60))
            async let heard = site.get(path(code, since: 1), cookie: citizen.cookie)
            try await site.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: site.test.officer(.reception),
                at: Moment.at("18/01/2016 10:00"))
            #expect(String(buffer: try await heard.body).hasSuffix("event: change\ndata: 3\n\n"))
        }
    }

    @Test("another's dossier is unknown, a guest is sent to sign in, nonsense after so= is now")
    func rights() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let stranger = try await site.visit("congdan@demo.vn")
            #expect(try await site.get(path(code, since: 0), cookie: stranger.cookie).status == .notFound)
            #expect(try await site.get(path(code, since: 0)).status == .seeOther)
            let citizen = try await site.visit("vantai@demo.vn")
            let now = try await site.get("/ho-so/\(code.text)/thay-doi?so=x", cookie: citizen.cookie)
            #expect(String(buffer: now.body).hasPrefix(": "))
        }
    }

    @Test("a place is given back when its holder is gone; one person can't take them all")
    func places() {
        let streams = OpenStreams(most: 5, mostOfOne: 3)
        let (one, two) = (ID<Account>.new(), ID<Account>.new())
        var held = (0..<3).map { _ in streams.enter(one) }
        #expect(held.allSatisfy { $0 != nil } && streams.enter(one) == nil)
        var others = (0..<2).map { _ in streams.enter(two) }
        #expect(streams.count == 5 && streams.enter(two) == nil, "all taken")
        held.removeAll()
        #expect(streams.count == 2 && streams.enter(one) != nil)
        others.removeAll()
        #expect(streams.count == 0)
    }

    @Test("a response whose body nobody reads keeps no place")
    func head() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let citizen = try await site.visit("vantai@demo.vn")
            for _ in 0..<20 {
                let answer = try await site.client.execute(
                    uri: path(code, since: 1), method: .head, headers: [.cookie: citizen.cookie])
                #expect(answer.status == .ok)
            }
            #expect(try await site.get(path(code, since: 0), cookie: citizen.cookie).status == .ok)
        }
    }
}
