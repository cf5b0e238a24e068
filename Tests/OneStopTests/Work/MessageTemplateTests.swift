import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Wordings that officers send often")
struct MessageTemplateTests {
    private let now = Moment.at("18/01/2016 10:30")

    @Test(
        "common names fit every procedure, fields only their own; what is wrong is said with its place",
        arguments: Engine.available)
    func checked(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (work, agency) = (test.office.work, "ubnd-tam-ky")
            let head = try await test.account(.divisionHead)
            func keep(_ body: String, _ procedure: String? = nil, by author: Account? = nil) async throws {
                try await work.keepTemplate(
                    nil, of: agency, for: .message, procedure: procedure, name: "Mẫu", body: body, by: author ?? head,
                    at: now)
            }
            let field = try #require(test.office.catalogue.procedure(TestOffice.household)?.form.fields.first).id
            try await keep("Chào {{ chu_ho_so }}, hồ sơ {{ ma_ho_so }}.")
            try await keep("{{ \(field) }}", TestOffice.household)
            await #expect(throws: TemplateRefusal.self) { try await keep("{{ \(field) }}") }
            await #expect(throws: TemplateRefusal.self) { try await keep("{{ chu_ho_so ") }
            await #expect(throws: TemplateRefusal.missingText) { try await keep("  ") }
            await #expect(throws: TemplateRefusal.unknownProcedure) { try await keep("a", TestOffice.badge) }
            await #expect(throws: TemplateRefusal.tooLong(max: 4_000)) {
                try await keep(String(repeating: "a", count: 4_001))
            }
            for role in [Role.caseOfficer, .inspector] {
                let other = role == .inspector ? try await test.appoint("Ba Xem", role) : try await test.account(role)
                await #expect(throws: TemplateRefusal.notAllowed) { try await keep("a", by: other) }
            }
            #expect(try await work.templates(of: agency).count == 2)
            #expect(try await work.templates(of: "ubnd-dien-ban").isEmpty)
        }
    }

    @Test("it is filled with the dossier's own values, and secret answers are no names")
    func filled() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let head = try await test.account(.divisionHead)
            try await test.office.work.keepTemplate(
                nil, of: "ubnd-tam-ky", for: .refusal, procedure: nil, name: "Mẫu",
                body: "{{ chu_ho_so }}: {{ ma_ho_so }} ({{ can_bo }}){{ hen_tra }}", by: head, at: now)
            let code = try await test.file()
            let file = try #require(try await test.dossiers.find(code))
            let template = try #require(try await test.office.work.templates(of: "ubnd-tam-ky").first)
            #expect(template.text(for: file, by: head) == "Huỳnh Bí Mật (demo): \(code.text) (\(head.name))")
            let beside = try await test.office.work.beside(file, for: head, at: now)
            #expect(beside.templates == [template])
            let badge = try #require(test.office.catalogue.procedure(TestOffice.badge))
            for secret in badge.form.fields where secret.isSecret {
                #expect(MessageTemplate.scope(of: badge)[secret.id] == nil)
            }
        }
    }
}
