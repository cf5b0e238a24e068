import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("The board of silence over HTTP")
struct SilencePageTests {
    @Test("heads see the board, officers don't, and everybody sees the number of each agency")
    func board() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file(now: Moment.at("14/01/2016 09:15"))
            _ = try await site.test.dossiers.sweep(at: Moment.at("18/01/2016 09:30"))
            let head = try await site.visit("truongphong.ubnd-tam-ky@demo.vn")
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let shown = try await site.get("/can-bo/im-lang", cookie: head.cookie)
            #expect(shown.status == .ok && String(buffer: shown.body).contains(code.text))
            #expect(try await site.get("/can-bo/im-lang", cookie: officer.cookie).status == .forbidden)
            #expect(try await site.get("/can-bo/im-lang?co-quan=so-gtvt", cookie: head.cookie).status == .notFound)
            let figures = String(buffer: try await site.get("/so-lieu").body)
            #expect(figures.contains("quá hạn, chưa xong") && !figures.contains(code.text))
            let dossier = String(
                buffer: try await site.get("/can-bo/ho-so/\(code.text)", cookie: head.cookie).body)
            #expect(dossier.contains("Trách nhiệm") && dossier.contains("Đã báo quá hạn"))
        }
    }
}
