import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// The server's clock is a day behind what was written last.
@Suite("A wrong clock over HTTP")
struct ClockPagesTests {
    @Test("who acts is told what is wrong and what to do; nothing is written, and the site goes on")
    func told() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file(now: Moment.at("19/01/2016 10:00"))
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let accepted = try await site.post(
                Link.act(code.text, .accept).path, ["_csrf": officer.csrf, "thay": "1"], cookie: officer.cookie)
            #expect(accepted.status == .conflict || accepted.status == .serviceUnavailable)
            #expect(String(buffer: accepted.body).contains("chỉnh lại giờ"))
            let citizen = try await site.visit("vantai@demo.vn")
            let sent = try await site.post(
                Link.messages(code.text).path, ["_csrf": citizen.csrf, "text": "Khi nào xong?"],
                cookie: citizen.cookie)
            #expect(sent.status == .serviceUnavailable)
            #expect(String(buffer: sent.body).contains("chỉnh lại giờ"))
            #expect(try #require(try await site.test.dossiers.find(code)).history.count == 1)
            #expect(try await site.get(Link.dossier(code.text).path, cookie: citizen.cookie).status == .ok)
        }
    }
}
