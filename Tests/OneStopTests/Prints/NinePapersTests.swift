import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// The nine papers of the one-stop law, filled as a hard day fills them: long names, many papers, many reasons.
@Suite("The nine papers")
struct NinePapersTests {
    private static let plates = "cap-bien-hieu-xe-van-tai-khach-du-lich"
    private static let folder = TestOffice.province.folder.keeping(TestOffice.household, plates)
    private static let owner =
        "Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Vận tải Khách Du lịch Ngọc Linh Quảng Nam – Chi nhánh thành phố Tam Kỳ"
    private static let why =
        "Bản chụp gửi kèm bị mờ, không đọc được số khung, số máy và ngày hết hạn kiểm định; đề nghị chụp lại đủ hai mặt, đúng bản đang còn hiệu lực"
    private static let ground =
        "khoản 2 Điều 43 Luật Du lịch số 44/2005/QH11; Điều 8 Thông tư liên tịch số 19/2015/TTLT-BGTVT-BVHTTDL"

    private let agency = "so-gtvt"

    /// A dossier of the long-named owner, filed online.
    private func filed(
        _ test: TestOffice, _ slug: String = plates, at agency: String = "so-gtvt", seed: UInt64 = 1,
        edit: (inout FormInput) -> Void = { _ in }
    ) async throws -> DossierCode {
        var draft = try await test.draft(of: slug, at: agency, seed: seed)
        var input = draft.input
        edit(&input)
        let edited = input
        draft = try await test.office.drafts.change(
            draft.id, of: test.citizen().account, now: Moment.at("18/01/2016 09:15")
        ) { $0.input = edited }
        let applicant = Applicant(
            name: Self.owner, submitter: test.citizen(), phone: PhoneNumber("0905123318"),
            email: EmailAddress("vanthu.ngoclinh.chinhanhtamky@vantaidulich.example.vn"), language: .vi)
        return try await test.dossiers.file(draft.id, by: applicant, at: Moment.at("18/01/2016 09:15"))
    }

    private func act(
        _ test: TestOffice, _ command: Command, _ code: DossierCode, _ role: Role, _ at: String
    ) async throws {
        let file = try #require(try await test.dossiers.find(code))
        try await test.dossiers.act(
            command, on: code, by: test.officer(role, of: file.agency.slug), at: Moment.at(at))
    }

    /// The paper as a PDF that is A4, two pages at most, in composed Vietnamese, with both codes where it has any.
    private func checked(
        _ bytes: [UInt8], _ name: String, code: DossierCode?, says expected: [String], size: String = "595.28 x 841.89"
    ) throws {
        if let folder = ProcessInfo.processInfo.environment["MOTCUA_PRINTS"] {
            try Data(bytes).write(to: URL(filePath: "\(folder)/chin-\(name).pdf"))
        }
        let pdf = PDFReading(bytes)
        let (words, text) = (try pdf.words(), try pdf.text())
        for part in expected { #expect(words.contains(part), "\(name): \(part) in \(words)") }
        #expect(try (1...2).contains(pdf.pages().count), "\(name)")
        #expect(try pdf.size().hasPrefix(size), "\(name)")
        #expect(text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        #expect(!text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) || $0.value == 0xFFFD }, "\(name)")
        #expect(try pdf.fonts().allSatisfy { $0.contains("NotoSerif") }, "\(name)")
        guard let code else { return }
        let codes = try pdf.codes()
        #expect(codes.contains("CODE-128:\(code.text)"), "\(name): \(codes)")
        #expect(codes.contains("QR-Code:\(PrintedLives.tracking)?ma=\(code.text)"), "\(name): \(codes)")
    }

    private func checked(
        _ kind: PrintKind, _ test: TestOffice, _ code: DossierCode, says expected: [String]
    ) async throws {
        let file = try #require(try await test.dossiers.find(code))
        let bytes = try await test.office.prints.pdf(
            PrintReference(kind), of: file, forApplicant: false, site: PrintedLives.site)
        try checked(bytes, kind.rawValue, code: code, says: ["Độc lập - Tự do - Hạnh phúc"] + expected)
    }

    private func reasons(_ count: Int) -> Reasoned {
        Reasoned(reasons: (1...count).map { "\(Self.why) (mục \($0))" }, legalGround: Self.ground)
    }

    @Test("receipt, request, apology, fee notice and control slip of one busy dossier")
    func letters() async throws {
        try await TestOffice.open(on: .sqlite, folder: Self.folder) { test in
            let code = try await filed(test)
            try await act(test, .accept(officerCase: nil), code, .reception, "18/01/2016 10:00")
            let procedure = try #require(test.office.catalogue.procedure(Self.plates))
            let papers = procedure.papers.filter { !$0.isFilledOnline }.map {
                SupplementItem(subject: .paper($0.id), reason: Self.why)
            }
            let more = SupplementItem(
                subject: .extra(name: "Bản chụp hợp đồng thuê xe còn hiệu lực có công chứng, kèm phụ lục gia hạn"),
                reason: Self.why)
            try await act(
                test, .extend(to: Moment.day("22/01/2016"), reason: "\(Self.why). \(Self.why)"), code, .divisionHead,
                "18/01/2016 14:00")
            try await checked(.receipt, test, code, says: ["Số: 01/TNHS", "NGƯỜI TIẾP NHẬN HỒ SƠ"])
            try await checked(.apology, test, code, says: ["01/PXL", "22 tháng 01 năm 2016", "xin lỗi"])
            for (index, hour) in ["15:00", "15:20", "15:40"].enumerated() {
                try await act(
                    test, .completeStep(note: "Đạt, trình lần \(index + 1)", skipping: ["xac_minh"]), code,
                    .caseOfficer,
                    "18/01/2016 \(hour)")
                try await act(
                    test, .sendBack(to: "tham_dinh", reason: Self.why), code, .agencyHead, "18/01/2016 16:0\(index)")
            }
            let fee = FeeRequest(
                amount: Dong(clamping: 1_250_000), reason: "Phí thẩm định điều kiện xe, lái xe theo danh sách đề nghị",
                moment: .processing, holdsClock: true)
            try await act(test, .requestFee(fee), code, .caseOfficer, "18/01/2016 16:10")
            try await checked(
                .fee, test, code, says: ["01/TBNP", "1.250.000", "Một triệu hai trăm năm mươi nghìn đồng"])
            try await act(test, .takePayment(receipt: "", payer: Self.owner), code, .reception, "18/01/2016 16:20")
            try await act(
                test, .requestSupplement(SupplementRequest(items: papers + [more], until: Moment.day("25/01/2016"))),
                code, .caseOfficer, "18/01/2016 16:30")
            try await checked(.supplement, test, code, says: ["01/HDHS", "phụ lục gia hạn", "25 tháng 01 năm 2016"])
            try await checked(.control, test, code, says: ["PHIẾU KIỂM SOÁT", "trình lần 3", code.text])
        }
    }

    @Test("refusal and stop with a dozen reasons")
    func endings() async throws {
        try await TestOffice.open(on: .sqlite, folder: Self.folder) { test in
            let refused = try await filed(test)
            try await act(test, .refuse(reasons(12)), refused, .reception, "18/01/2016 10:00")
            try await checked(.refusal, test, refused, says: ["01/TCTN", "(mục 12)", "44/2005/QH11"])
            let stopped = try await filed(test, seed: 2)
            try await act(test, .accept(officerCase: nil), stopped, .reception, "18/01/2016 10:00")
            try await act(test, .stop(reasons(12)), stopped, .caseOfficer, "18/01/2016 11:00")
            try await checked(.stop, test, stopped, says: ["01/TBDGQ", "(mục 12)", "THỦ TRƯỞNG CƠ QUAN"])
        }
    }

    @Test("a household's certificate with a long name and ten lines of business")
    func certificate() async throws {
        try await TestOffice.open(on: .sqlite, folder: Self.folder) { test in
            let code = try await filed(test, TestOffice.household, at: "ubnd-tam-ky") { input in
                input["ten_ho_kinh_doanh"] =
                    "Hộ kinh doanh Dịch vụ Ăn uống, Lưu trú và Đặc sản Quảng Nam Nguyễn Thị Thanh Hường Phố Cổ"
                for row in 0..<10 {
                    input["nganh_nghe_kinh_doanh.\(row).ten_nganh_nghe"] =
                        "Bán lẻ lương thực, thực phẩm, đồ uống, thuốc lá, thuốc lào trong các cửa hàng chuyên doanh \(row)"
                    input["nganh_nghe_kinh_doanh.\(row).ma_nganh_cap_4"] = "472\(row)"
                }
            }
            try await act(test, .accept(officerCase: nil), code, .reception, "18/01/2016 10:00")
            try await act(test, .completeStep(note: "", skipping: []), code, .caseOfficer, "19/01/2016 08:00")
            try await act(test, .approve(note: ""), code, .agencyHead, "19/01/2016 09:00")
            let file = try #require(try await test.dossiers.find(code))
            let bytes = try #require(
                try await test.office.prints.result(
                    of: file, number: "19/ĐKHKD", day: Moment.day("19/01/2016"), isPreview: false,
                    site: PrintedLives.site))
            try checked(bytes, "chung-nhan", code: code, says: ["GIẤY CHỨNG NHẬN", "19/ĐKHKD", "4729", "doanh 9"])
        }
    }

    @Test("the register book lies on the long side of A4, its head on each page")
    func book() async throws {
        try await TestOffice.open(on: .sqlite, folder: Self.folder) { test in
            for seed in 1...5 as ClosedRange<UInt64> {
                let code = try await filed(test, seed: seed)
                try await act(test, .accept(officerCase: nil), code, .reception, "18/01/2016 10:00")
            }
            let days = Moment.day("01/01/2016")...Moment.day("31/01/2016")
            let entries = try await test.office.book.all(
                RegisterRequest(agency: agency, days: days, procedures: nil))
            let office = try #require(test.office.catalogue.agency(agency))
            let table = RegisterTable.book(
                entries, heading: [office.name.vi, "Tháng 01 năm 2016"], catalogue: test.office.catalogue,
                t: Phrasebook.standard.wording(.vi))
            let bytes = try await test.office.registerFiles.pdf(of: table, for: office)
            try checked(
                bytes, "so-theo-doi", code: nil, says: ["SỔ THEO DÕI HỒ SƠ"] + entries.map(\.code),
                size: "841.89 x 595.28")
            #expect(try PDFReading(bytes).pages().allSatisfy { $0.contains("Mã hồ sơ") })
        }
    }
}
