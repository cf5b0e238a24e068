import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Agencies' own sites")
struct AgencySiteTests {
    private let transport = "dvc.sgtvt.quangnam.gov.vn"
    private let brand = "<b>Sở Giao thông vận tải</b>"

    private func text(_ answer: TestResponse) -> String { String(buffer: answer.body) }

    @Test("an agency's host shows its own front page, its services and no other's")
    func home() async throws {
        try await TestSite.open { site in
            for host in [transport, "DVC.SGTVT.quangnam.gov.vn:8443"] {
                let page = text(try await site.get("/", host: host))
                #expect(page.contains("<h1>Sở Giao thông vận tải tỉnh Quảng Nam</h1>") && page.contains(brand))
                #expect(page.contains("name=\"co-quan\" value=\"so-gtvt\""))
                #expect(page.contains("/thu-tuc/\(TestOffice.badge)") && !page.contains(TestOffice.household))
                #expect(page.contains("10 Trần Quý Cáp") && page.contains("name=\"pin\""))
                #expect(page.contains("href=\"http://localhost/\""))
            }
            let province = text(try await site.get("/"))
            #expect(province.contains("Bạn cần làm thủ tục gì hôm nay?") && !province.contains(brand))
        }
    }

    @Test(
        "every other page is the same portal under the agency's name",
        arguments: ["/thu-tuc", "/thu-tuc?q=xe", "/thu-tuc/dang-ky-thanh-lap-ho-kinh-doanh", "/tra-cuu", "/dang-nhap"])
    func everywhere(path: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.get(path, host: transport)
            #expect(answer.status == .ok && text(answer).contains(brand))
            #expect(try await !text(site.get(path)).contains(brand))
        }
    }

    @Test("accounts are the same on every host, and a page that isn't there stays the agency's")
    func accounts() async throws {
        try await TestSite.open { site in
            let citizen = try await site.visit("congdan@demo.vn")
            let own = try await site.get("/ho-so", cookie: citizen.cookie, host: transport)
            #expect(own.status == .ok && text(own).contains("Trần Thị Mẫu (demo)"))
            let missing = try await site.get("/khong-co", host: transport)
            #expect(missing.status == .notFound && text(missing).contains(brand))
        }
    }

    @Test("where hosts are listed, agencies' are answered too and strangers' are not")
    func listed() async throws {
        try await TestSite.open(hosts: ["dvc.quangnam.gov.vn"]) { site in
            for host in [transport, "dvc.quangnam.gov.vn", "dvc.quangnam.gov.vn:443"] {
                let answer = try await site.get("/", host: host)
                #expect(answer.status == .ok, "\(host)")
            }
            for host in ["evil.example", "so-gtvt.localhost", "x.\(transport)"] {
                let answer = try await site.get("/", host: host)
                #expect(answer.status == .notFound, "\(host)")
            }
        }
    }

    @Test("in a demo alone, an agency is reached by its slug below localhost")
    func demo() async throws {
        try await TestSite.open(isDemo: true) { site in
            let own = try await site.get("/", host: "so-gtvt.localhost:8080")
            #expect(text(own).contains(brand))
            for host in ["khong-co.localhost", "so-gtvt.x.localhost", "so-gtvt.example"] {
                let answer = try await site.get("/", host: host)
                #expect(!text(answer).contains(brand), "\(host)")
            }
        }
        try await TestSite.open { site in
            let answer = try await site.get("/", host: "so-gtvt.localhost:8080")
            #expect(!text(answer).contains(brand))
        }
    }
}
