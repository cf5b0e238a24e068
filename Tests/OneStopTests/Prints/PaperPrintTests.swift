import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Papers of a dossier")
struct PaperPrintTests {
    private static let long =
        "Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Xuất nhập khẩu Nông sản và Dược liệu Ngọc Linh Quảng Nam – Chi nhánh thành phố Tam Kỳ"

    @Test(
        "the receipt tells code, PIN, papers, when it was taken in and when the result is promised; two pages at most")
    func receipt() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            let pdf = try await lives.pdf(.receipt, code, forApplicant: true)
            let words = try pdf.words()
            for expected in [
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Độc lập - Tự do - Hạnh phúc", "Số: 01/TNHS", code.text,
                "03 ngày làm việc", "10 giờ 00 phút, ngày 18 tháng 01 năm 2016",
                "17 giờ 00 phút, ngày 21 tháng 01 năm 2016",
                "Huỳnh Bí Mật (demo)", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Bản điện tử", "Tam Kỳ, ngày 18 tháng 01 năm 2016",
                "Quyển số: 2016. Số thứ tự: 01",
            ] {
                #expect(words.contains(expected), "\(expected)")
            }
            #expect(!words.contains("Mẫu số"), "the circular of 2018 was not written in 2016")
            #expect(try pdf.pages().count <= 2)
            let codes = try pdf.codes()
            #expect(codes.contains("CODE-128:\(code.text)"))
            #expect(codes.contains("QR-Code:\(PrintedLives.tracking)?ma=\(code.text)"))
            #expect(try pdf.structure().contains("Document"))
            #expect(try pdf.fonts().allSatisfy { $0.contains("NotoSerif") })
        }
    }

    @Test("each of the dossier's papers says what its form asks for, on two pages at most")
    func letters() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let asked = try await lives.accepted(seed: 1)
            try await lives.act(
                .extend(to: Moment.day("25/01/2016"), reason: "Phải kiểm tra thực tế"), asked, .divisionHead,
                "19/01/2016 09:00")
            try await lives.ask(asked, at: "19/01/2016 14:00", until: "29/01/2016", reason: Self.long)
            let refused = try await test.file(seed: 2)
            let grounds = Reasoned(
                reasons: ["Không thuộc thẩm quyền", Self.long], legalGround: "Điều 5 Nghị định 78/2015/NĐ-CP")
            try await lives.act(.refuse(grounds), refused, .reception, "18/01/2016 10:00")
            let stopped = try await lives.accepted(seed: 3)
            try await lives.act(.stop(grounds), stopped, .caseOfficer, "19/01/2016 10:00")
            let cases: [(PrintKind, DossierCode, [String])] = [
                (
                    .supplement, asked,
                    ["01/HDHS", "Thiếu mặt sau", "ngày 29 tháng 01 năm 2016", "NGƯỜI HƯỚNG DẪN", Self.long]
                ),
                (
                    .apology, asked,
                    ["01/PXL", "Phải kiểm tra thực tế", "17 giờ 00 phút, ngày 25 tháng 01 năm 2016", "xin lỗi"]
                ),
                (
                    .refusal, refused,
                    ["01/TCTN", "Không thuộc thẩm quyền", "Điều 5 Nghị định 78/2015/NĐ-CP", Self.long]
                ),
                (.stop, stopped, ["01/TBDGQ", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "THỦ TRƯỞNG CƠ QUAN"]),
                (.fee, asked, ["01/TBNP", "Bằng chữ: Một trăm nghìn đồng."]),
                (.control, asked, ["PHIẾU KIỂM SOÁT", "Trước", "Yêu cầu bổ"]),
            ]
            for (kind, code, expected) in cases {
                let pdf = try await lives.pdf(kind, code)
                let words = try pdf.words()
                // A long line is broken inside its cell: single words are looked for.
                for text in expected.flatMap({ $0 == Self.long ? ["Ngọc", "Linh"] : [$0] }) {
                    #expect(words.contains(text), "\(kind): \(text) in \(words)")
                }
                #expect(try pdf.pages().count <= 2, "\(kind)")
            }
        }
    }

    @Test("a fee notice tells what was asked and why; what was paid in the same moment gives none")
    func feeNotices() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            let request = FeeRequest(
                amount: Dong(clamping: 250_000), reason: "Phí thẩm định tại địa điểm kinh doanh", moment: .processing,
                holdsClock: true)
            try await lives.act(.requestFee(request), code, .divisionHead, "19/01/2016 09:00")
            let words = try await lives.pdf(.fee, code, forApplicant: true).words()
            for expected in ["01/TBNP", "Phí thẩm định tại địa điểm kinh doanh", "250.000", "Hai trăm năm mươi nghìn"] {
                #expect(words.contains(expected), "\(expected) in \(words)")
            }
            let paid = try await lives.accepted(seed: 2)
            try await lives.act(.takePayment(receipt: "", payer: "Người nộp"), paid, .reception, "18/01/2016 10:00")
            await #expect(throws: FileRefusal.missing) { _ = try await lives.pdf(.fee, paid) }
        }
    }

    @Test("a paper of March is the same in May: content, number and signer stay", arguments: Engine.available)
    func unchanging(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            let before = try await lives.pdf(.receipt, code).words()
            try await lives.act(.completeStep(note: "Đạt", skipping: []), code, .caseOfficer, "19/01/2016 09:00")
            try await lives.act(
                .extend(to: Moment.day("25/01/2016"), reason: "Chờ ký"), code, .agencyHead, "20/01/2016 09:00")
            _ = try await lives.accepted(on: "20/01/2016", seed: 2)
            #expect(try await lives.pdf(.receipt, code).words() == before)
            #expect(before.contains("17 giờ 00 phút, ngày 21 tháng 01 năm 2016"))
        }
    }

    @Test(
        "numbers run by agency and year, begin anew in January, and are given at the act", arguments: Engine.available)
    func numbers(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let (first, second) = (try await lives.accepted(seed: 1), try await lives.accepted(seed: 2))
            let next = try await lives.accepted(on: "16/01/2017", seed: 3)
            #expect(try await lives.pdf(.receipt, second).words().contains("Số: 02/TNHS"))
            #expect(try await lives.pdf(.receipt, first).words().contains("Số: 01/TNHS"))
            #expect(try await lives.pdf(.receipt, next).words().contains("Số: 01/TNHS"))
        }
    }

    @Test("the form follows the day of the act: of 2018, with its number since November 2018, of 2025 since July 2025")
    func editions() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let old = try await lives.pdf(.receipt, lives.accepted(on: "14/03/2019", seed: 1)).words()
            #expect(old.contains("Mẫu số 01 (Thông tư số 01/2018/TT-VPCP)"))
            #expect(old.contains("VÀ TRẢ KẾT QUẢ Số: 01/TNHS"))
            let new = try await lives.accepted(on: "15/07/2025", seed: 2)
            try await lives.act(
                .extend(to: Moment.day("21/07/2025"), reason: "Chờ ký"), new, .agencyHead, "16/07/2025 09:00")
            let receipt = try await lives.pdf(.receipt, new).words()
            #expect(
                receipt.contains("Thông tư số 03/2025/TT-VPCP") && receipt.contains("HÀNH CHÍNH CÔNG")
            )
            #expect(try await lives.pdf(.apology, new).words().contains("ĐỀ NGHỊ GIA HẠN"))
            #expect(try await lives.pdf(.control, new).words().contains("Mẫu số 06"))
        }
        #expect(FormEdition(on: Moment.day("30/06/2025")) == .of2018)
        #expect(FormEdition(on: Moment.day("01/07/2025")) == .of2025)
        #expect(FormEdition.of2018.model(of: .stop, on: Moment.day("14/03/2019")) == nil)
    }

    @Test("what the history has not given is not found, and the applicant never gets the control slip")
    func missing() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            for (reference, forApplicant) in [
                (PrintReference(.refusal), false), (PrintReference(.receipt, event: 1), false),
                (PrintReference(.control), true),
            ] {
                await #expect(throws: FileRefusal.missing) {
                    _ = try await lives.pdf(reference, code, forApplicant: forApplicant)
                }
            }
        }
    }

    @Test("every wording of the product is sound in every edition")
    func wordings() throws {
        let t = Phrasebook.standard.wording(.vi)
        for kind in PrintKind.allCases {
            for (part, edition) in kind.parts.flatMap({ part in FormEdition.allCases.map { (part, $0) } }) {
                let source = PrintWording.source(kind, part, edition, t)
                #expect(!source.hasPrefix("wording."), "\(kind) \(part)")
                #expect(throws: Never.self) { try TextTemplate(source, in: PrintScope.scope(of: kind)) }
            }
        }
    }

    @Test(
        "addresses of papers are read back, and nothing else is",
        arguments: PrintKind.allCases)
    func references(kind: PrintKind) {
        #expect(PrintReference("\(kind.rawValue)-12") == PrintReference(kind, event: 12))
        #expect(PrintReference(kind.rawValue) == PrintReference(kind))
        for wrong in ["\(kind.rawValue)-", "\(kind.rawValue)-0", "\(kind.rawValue)--1", "x-3", ""] {
            #expect(PrintReference(wrong) == nil)
        }
    }
}
