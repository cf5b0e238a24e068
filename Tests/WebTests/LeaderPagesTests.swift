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

@Suite("The leaders' overview over HTTP")
struct LeaderPagesTests {
    private let list = "/can-bo/tong-quan/danh-sach?so=dang-mo&co-quan="

    @Test("heads see their own agency and the dossiers behind its figures, no other's")
    func heads() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            for login in ["lanhdao", "truongphong"] {
                let head = try await site.visit("\(login).ubnd-tam-ky@demo.vn")
                let page = String(buffer: try await site.get("/can-bo/tong-quan", cookie: head.cookie).body)
                #expect(page.contains("so=da-nhan") && page.contains("tuoi=3"))
                let dossiers = String(buffer: try await site.get(list + "ubnd-tam-ky", cookie: head.cookie).body)
                #expect(dossiers.contains(Link.officeDossier(code.text).path) && dossiers.contains("Huỳnh Bí Mật"))
                for path in ["/can-bo/tong-quan?co-quan=so-gtvt", list + "so-gtvt", list] {
                    #expect(try await site.get(path, cookie: head.cookie).status == .notFound)
                }
            }
        }
    }

    @Test("officers who lead nothing see neither figures nor lists, and no way to them")
    func officers() async throws {
        try await TestSite.open { site in
            for login in ["thuly", "tiepnhan", "vanthu"] {
                let officer = try await site.visit("\(login).ubnd-tam-ky@demo.vn")
                for path in ["/can-bo/tong-quan", list + "ubnd-tam-ky"] {
                    #expect(try await site.get(path, cookie: officer.cookie).status == .forbidden)
                }
                let queue = try await site.get(Link.queue("moi").path, cookie: officer.cookie)
                #expect(!String(buffer: queue.body).contains("/can-bo/tong-quan"))
            }
        }
    }

    @Test("the province's administrator sees all agencies and codes, but no person's name")
    func province() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let visit = try await site.visit("quantri.tinh@demo.vn")
            let table = String(buffer: try await site.get("/can-bo/tong-quan", cookie: visit.cookie).body)
            for agency in site.test.office.catalogue.agencies { #expect(table.contains("co-quan=\(agency.slug)&")) }
            let one = try await site.get("/can-bo/tong-quan?co-quan=ubnd-tam-ky", cookie: visit.cookie)
            #expect(one.status == .ok)
            let dossiers = String(buffer: try await site.get(list + "ubnd-tam-ky", cookie: visit.cookie).body)
            #expect(dossiers.contains(code.text) && !dossiers.contains("Huỳnh Bí Mật"))
            #expect(!dossiers.contains(Link.officeDossier(code.text).path))
        }
    }

    @Test("a period that is none is said to be none, with what was typed; a list of nothing known is not found")
    func wrong() async throws {
        try await TestSite.open { site in
            let head = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            for query in ["tu=hom-qua", "tu=18/01/2016&den=17/01/2016", "tu=01/01/2001&den=18/01/2016"] {
                let answer = try await site.get("/can-bo/tong-quan?\(query)", cookie: head.cookie)
                #expect(answer.status == .unprocessableContent)
            }
            let typed = try await site.get("/can-bo/tong-quan?tu=hom-qua", cookie: head.cookie)
            #expect(String(buffer: typed.body).contains("value=\"hom-qua\""))
            for query in ["so=x", "so=qua-han&nguoi=x'--", "so=co-ket-qua&tu=x"] {
                let path = "/can-bo/tong-quan/danh-sach?co-quan=ubnd-tam-ky&\(query)"
                let answer = try await site.get(path.replacingOccurrences(of: "'", with: "%27"), cookie: head.cookie)
                #expect(answer.status == .notFound, "\(query)")
            }
        }
    }
}
