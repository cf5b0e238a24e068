import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Results as papers of their procedures")
struct ResultPaperTests {
    private func form() throws -> Form {
        try #require(TestOffice.province.catalogue?.procedure(TestOffice.household)).form
    }

    @Test("the household certificate bears number, names, lines of business and capital, and is one page")
    func certificate() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            try await lives.act(.completeStep(note: "", skipping: []), code, .caseOfficer, "19/01/2016 08:00")
            try await lives.act(.approve(note: ""), code, .agencyHead, "19/01/2016 09:00")
            let file = try #require(try await test.dossiers.find(code))
            for isPreview in [true, false] {
                let bytes = try #require(
                    try await test.office.prints.result(
                        of: file, number: "19/ĐKHKD", day: Moment.day("19/01/2016"), isPreview: isPreview,
                        site: PrintedLives.site))
                if let folder = ProcessInfo.processInfo.environment["MOTCUA_PRINTS"] {
                    try Data(bytes).write(to: URL(filePath: "\(folder)/chung-nhan-\(isPreview).pdf"))
                }
                let words = try PDFReading(bytes).words()
                #expect(words.contains("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH") && words.contains("19/ĐKHKD"))
                #expect(words.contains("Tên ngành, nghề") && words.contains("Sinh ngày"))
                #expect(words.contains("BẢN XEM TRƯỚC") == isPreview)
                #expect(try PDFReading(bytes).pages().count <= 2)
            }
        }
    }

    @Test(
        "a mistake is told with its line",
        arguments: [
            ("# A\nTên: {{ ten_ho_kinh_doan }}", 2), ("|> khong_co: {{ stt }}", 1), ("\n? von_kinh_doanh: a", 2),
            ("a\n\n{{ ten_ho_kinh_doanh", 3),
        ])
    func faults(source: String, line: Int) throws {
        let form = try form()
        let fault = #expect(throws: TemplateFault.self) { try ResultPaper(source, over: form) }
        #expect(fault?.line == line)
    }

    @Test("the folder's check tells it with the line of the declaration")
    func check() throws {
        let path = try #require(
            TestOffice.small.files.keys.first { $0.hasSuffix("\(TestOffice.household)/procedure.yaml") })
        let text = try #require(TestOffice.small.files[path])
        let wrong = text.replacing("{{ ngay_ky }}", with: "{{ ngay_kyy }}")
        let line = wrong.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains("ngay_kyy")
        }
        var files = TestOffice.small.files
        files[path] = wrong
        let faults = CatalogueLoader.load(ProvinceFolder(files: files)).faults
        #expect(faults.map(\.line) == [try #require(line) + 1])
    }
}
