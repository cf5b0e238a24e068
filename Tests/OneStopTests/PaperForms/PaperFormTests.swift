import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Forms on paper")
struct PaperFormTests {
    private static let now = Moment.at("18/01/2016 10:00")

    private func filled(_ test: TestOffice, _ draft: Draft) async throws -> [UInt8] {
        let account = try #require(try await test.office.accounts.find(draft.account))
        return try await test.office.paperForms.filled(from: draft, of: account, at: Self.now) {
            "http://localhost/can-bo/to-khai/\($0.text)"
        }
    }

    @Test("every procedure's blank form is printed, with its name, its addressee, every question and every paper")
    func blanks() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            for procedure in test.office.catalogue.procedures {
                let agency = try #require(test.office.catalogue.agency(procedure.agencies[0]))
                let pdf = PDFReading(try await test.office.paperForms.blank(of: procedure.slug, for: agency.slug))
                let letters = Self.letters(try pdf.words())
                let asked = procedure.form.fields.filter { if case .computed = $0.kind { false } else { true } }
                let expected =
                    [procedure.name.vi, agency.name.vi] + asked.map(\.label.vi) + procedure.papers.map(\.name.vi)
                for text in expected {
                    // Cells wrap, so that words of neighbours may stand between: each word is looked for.
                    for word in text.split(separator: " ") {
                        #expect(letters.contains(Self.letters(String(word))), "\(procedure.slug): \(text)")
                    }
                }
                #expect(try pdf.structure().contains("H1"))
            }
        }
    }

    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace }.lowercased() }

    @Test("a filled form bears names and answers with every mark, the chosen box, and codes that give its reference")
    func answers() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            var draft = try await test.draft()
            let owner = test.citizen().account
            draft = try await test.office.drafts.change(draft.id, of: owner, now: Self.now) { draft in
                draft.input["ho_va_ten_chu_ho_viet_in_hoa"] = "NGUYỄN THỊ DIỄM QUỲNH"
                draft.input["ten_ho_kinh_doanh"] = "Hộ kinh doanh Phở Hưng Thịnh"
                draft.input.values["chu_the_thanh_lap"] = ["Hộ gia đình"]
            }
            let pdf = PDFReading(try await filled(test, draft))
            let words = try pdf.words()
            for expected in [
                "GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH", "Hộ kinh doanh Phở Hưng Thịnh", "☒ Hộ gia đình", "☐ Một cá nhân",
                "Ủy ban nhân dân thành phố Tam Kỳ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            ] {
                #expect(words.contains(expected), "\(expected)")
            }
            #expect(!words.contains("Danh sách cá nhân góp vốn"))
            let codes = try pdf.codes()
            let bars = try #require(codes.first { $0.hasPrefix("CODE-128:") }?.dropFirst("CODE-128:".count))
            #expect(codes.contains("QR-Code:http://localhost/can-bo/to-khai/\(bars)"))
            #expect(words.contains(bars))
            let again = try PDFReading(await filled(test, draft)).words()
            #expect(again.contains(bars))
        }
    }

    @Test("what is secret is on no paper; what must still be answered has room, what may stay open says so")
    func open() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let draft = try await test.draft(of: TestOffice.badge, at: "so-gtvt")
            let changed = try await test.office.drafts.change(draft.id, of: draft.account, now: Self.now) { draft in
                draft.input["ten_dang_nhap_va_mat_khau_truy"] = "matkhau123"
                draft.input["so_fax"] = ""
                draft.input["noi_cap"] = ""
            }
            let words = try PDFReading(await filled(test, changed)).words()
            #expect(!words.contains("matkhau123") && words.contains("Đã ghi, được giữ kín"))
            #expect(words.contains("Số fax: Không ghi"))
            #expect(words.contains("Nơi cấp: ") && !words.contains("Nơi cấp: Không ghi"))
        }
    }

    @Test("nobody prints a foreign draft, and a filed one no more")
    func foreign() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let draft = try await test.draft()
            let other = try #require(try await test.office.accounts.find(test.citizen(1).account))
            await #expect(throws: Refusal.unknownDossier) {
                try await test.office.paperForms.filled(from: draft, of: other, at: Self.now) { $0.text }
            }
            _ = try await test.dossiers.file(draft.id, by: test.applicant, at: Self.now)
            await #expect(throws: Refusal.alreadyFiled) { _ = try await filled(test, draft) }
        }
    }
}
