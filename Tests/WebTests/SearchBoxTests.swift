import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Search boxes of officers")
struct SearchBoxTests {
    private static let number = "048185007193"
    private static let boxes: [(path: String, box: String)] = [
        ("/can-bo/tim", "q"), ("/can-bo/hang-doi/tat-ca", "tim"), ("/can-bo/so-ket-qua", "tim"),
        ("/can-bo/tra-ket-qua", "ma"), ("/can-bo/to-chuc", "ma"),
    ]

    private static func officer(on site: TestSite) async throws -> (cookie: String, csrf: String) {
        let agency = "ubnd-tam-ky"
        let login = try #require(Login("quay.\(agency)@demo.vn"))
        try await site.test.office.accounts.appoint(
            name: "Lê Thị Quầy (demo)", login: login, password: DemoPeople.password,
            posts: [Post(agency: agency, role: .reception), Post(agency: agency, role: .returnDesk)],
            now: Moment.at("18/01/2016 09:00"))
        return try await site.visit(login.text)
    }

    @Test("a number that may be somebody's goes into no address, and is found all the same", arguments: boxes)
    func numbers(path: String, box: String) async throws {
        try await TestSite.open { site in
            let officer = try await Self.officer(on: site)
            for typed in [Self.number, "0905 917 364", "C1234567", "nhà của 048185007193 ở Tam Kỳ"] {
                let posted = try await site.post(
                    path, ["_csrf": officer.csrf, box: typed, "co-quan": "ubnd-tam-ky"], cookie: officer.cookie)
                #expect(posted.status == .seeOther)
                let place = try #require(posted.headers[.location])
                #expect(
                    place.hasPrefix("\(path)?") && PersonalNumbers(in: place.removingPercents).found == [], "\(place)")
                let page = try await site.get(place, cookie: officer.cookie)
                let text = String(buffer: page.body)
                #expect(page.status == .ok && text.contains("value=\"\(typed)\""))
                for link in text.matches(of: /(href|action)="([^"]*)"/) {
                    #expect(PersonalNumbers(in: String(link.2).removingPercents).found == [], "\(link.2)")
                }
            }
        }
    }

    @Test("words without a number stay readable in the address", arguments: boxes)
    func words(path: String, box: String) async throws {
        try await TestSite.open { site in
            let officer = try await Self.officer(on: site)
            let posted = try await site.post(
                path, ["_csrf": officer.csrf, box: " quán cà phê "], cookie: officer.cookie)
            #expect(posted.headers[.location]?.removingPercents == "\(path)?\(box)=quán cà phê")
        }
    }

    @Test("a sealed address is another officer's nowhere, and an altered one nobody's")
    func foreign() async throws {
        try await TestSite.open { site in
            let officer = try await Self.officer(on: site)
            let other = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let posted = try await site.post(
                "/can-bo/tim", ["_csrf": officer.csrf, "q": Self.number], cookie: officer.cookie)
            let place = try #require(posted.headers[.location])
            #expect(try await site.get(place, cookie: officer.cookie).status == .ok)
            #expect(try await site.get(place, cookie: other.cookie).status == .notFound)
            let sealed = Array(place.removingPercents.drop { $0 != "~" })
            for index in [1, 3, 20, 30] {
                var altered = sealed
                altered[index] = altered[index] == "Q" ? "R" : "Q"
                let path = "/can-bo/tim" + Link.query([("q", String(altered))])
                #expect(try await site.get(path, cookie: officer.cookie).status == .notFound, "\(index)")
            }
        }
    }

    @Test("a kept filter leads to its queue, and its number into no address")
    func filters() async throws {
        try await TestSite.open { site in
            let officer = try await Self.officer(on: site)
            let kept = try await site.post(
                "/can-bo/bo-loc",
                [
                    "_csrf": officer.csrf, "co-quan": "ubnd-tam-ky", "hang-doi": "tat-ca", "tim": Self.number,
                    "ten": "Người hay hỏi",
                ], cookie: officer.cookie)
            #expect(!(kept.headers[.location] ?? "").contains(Self.number))
            let list = String(buffer: try await site.get("/can-bo/bo-loc", cookie: officer.cookie).body)
            #expect(list.contains("Người hay hỏi") && !list.contains(Self.number))
            let link = try #require(list.firstMatch(of: /href="(\/can-bo\/bo-loc\/[0-9a-z-]+)"/)).1
            let queue = try #require(try await site.get(String(link), cookie: officer.cookie).headers[.location])
            #expect(queue.hasPrefix("/can-bo/hang-doi/tat-ca?") && !queue.contains(Self.number))
            let page = String(buffer: try await site.get(queue, cookie: officer.cookie).body)
            #expect(page.contains("value=\"\(Self.number)\""))
        }
    }
}

extension String {
    /// As a person reads the address.
    fileprivate var removingPercents: String {
        replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? self
    }
}
