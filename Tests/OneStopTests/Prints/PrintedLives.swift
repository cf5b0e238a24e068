import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// Dossiers that have given papers, and what poppler reads in them.
struct PrintedLives {
    let test: TestOffice

    static let tracking = "https://dvc.example/tra-cuu"
    static let site = PaperSite(tracking: tracking, verify: "https://dvc.example/verify")

    /// Accepted on that day at 10:00.
    func accepted(on day: String = "18/01/2016", seed: UInt64 = 1) async throws -> DossierCode {
        let code = try await test.file(seed: seed, now: Moment.at("\(day) 09:15"))
        try await act(.accept(officerCase: nil), code, .reception, "\(day) 10:00")
        return code
    }

    /// Does that as an officer of the role.
    func act(_ command: Command, _ code: DossierCode, _ role: Role, _ at: String) async throws {
        try await test.dossiers.act(command, on: code, by: test.officer(role), at: Moment.at(at))
    }

    /// Asks for two things, one of them by a long name.
    func ask(
        _ code: DossierCode, at: String, until: String, reason: String = "Bản đã gửi mờ", by role: Role = .caseOfficer
    ) async throws {
        let items = [
            SupplementItem(
                subject: .extra(name: "Bản chụp rõ hơn của hợp đồng thuê địa điểm kinh doanh"), reason: reason),
            SupplementItem(subject: .paper("giay_to_tuy_than"), reason: "Thiếu mặt sau"),
        ]
        try await act(
            .requestSupplement(SupplementRequest(items: items, until: Moment.day(until))), code, role, at)
    }

    /// The last paper of that kind as PDF.
    func pdf(_ kind: PrintKind, _ code: DossierCode, forApplicant: Bool = false) async throws -> PDFReading {
        try await pdf(PrintReference(kind), code, forApplicant: forApplicant)
    }

    func pdf(_ reference: PrintReference, _ code: DossierCode, forApplicant: Bool = false) async throws -> PDFReading {
        let file = try #require(try await test.dossiers.find(code))
        let bytes = try await test.office.prints.pdf(
            reference, of: file, forApplicant: forApplicant, site: Self.site)
        // For looking at them: every paper that a test prints, in that folder.
        if let folder = ProcessInfo.processInfo.environment["MOTCUA_PRINTS"] {
            try Data(bytes).write(to: URL(filePath: "\(folder)/\(reference.text)-\(code.text)-\(bytes.count).pdf"))
        }
        return PDFReading(bytes)
    }
}
