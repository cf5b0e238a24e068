import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Publishing")
struct PublicationTests {
    private let path = "agencies/ubnd-dien-ban/procedures/dang-ky-thanh-lap-ho-kinh-doanh/procedure.yaml"
    private let now = Moment.at("19/01/2016 08:00")

    /// The folder with one text replaced in the household-business procedure, and that line taken out.
    private func folder(_ old: String, _ new: String, without line: String = "") throws -> ProvinceFolder {
        var files = TestOffice.folder.files
        let source = try #require(files[path])
        #expect(source.contains(old) && (line.isEmpty || source.contains(line)))
        files[path] = source.replacing(old, with: new).replacing(line, with: "")
        return ProvinceFolder(files: files)
    }

    private var note: PublicationNote { PublicationNote(by: nil, text: "test") }

    @Test("a filed dossier stays on its version, a draft moves with what it can keep", arguments: Engine.available)
    func versions(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let publication = test.office.publication
            let code = try await test.file()
            let draft = try await test.draft(seed: 7)
            let changed = try folder(
                "        - id: website\n",
                "        - id: mang_xa_hoi\n          label: {vi: \"Trang mạng xã hội\", en: \"Social page\"}\n          type: text\n          required: true\n        - id: website_cu\n",
                without: "    ? website != null: Website: {{ website }}\n")
            try await publication.publish(changed, as: note, at: now)

            let file = try #require(try await test.dossiers.find(code))
            #expect(file.procedure.form.field("website") != nil && file.procedure.form.field("mang_xa_hoi") == nil)
            #expect(file.dossier.answers == file.dossier.filing.answers)
            let officer = test.officer(.reception)
            try await test.dossiers.act(.accept(officerCase: nil), on: code, by: officer, at: now)

            let (moved, isNew) = try #require(
                try await test.office.drafts.open(draft.id, of: draft.account, now: now))
            #expect(isNew && moved.version != draft.version)
            #expect(moved.changes.contains { $0.kind == .fieldAdded && $0.subject.vi == "Trang mạng xã hội" })
            #expect(moved.changes.contains { $0.kind == .fieldRemoved })
            let kept = draft.input.values.filter { !$0.key.hasPrefix("website") }
            #expect(moved.input.values == kept)
            #expect(moved.files == draft.files && moved.declared == draft.declared)
            let again = try #require(try await test.office.drafts.open(draft.id, of: draft.account, now: now))
            #expect(!again.moved && again.0 == moved)
            await #expect(throws: Refusal.self) {
                try await test.dossiers.file(draft.id, by: test.applicant, at: now)
            }
        }
    }

    @Test("a folder with a fault never replaces a good one", arguments: Engine.available)
    func broken(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let publication = test.office.publication
            let broken = try folder("type: address", "type: adress")
            await #expect(throws: PublicationRefusal.self) {
                try await publication.publish(broken, as: note, at: now)
            }
            #expect(publication.number == 1)
            #expect(publication.catalogue.procedure(TestOffice.household) != nil)
        }
    }

    @Test("another server takes a publication up; rolling back is one more publication", arguments: Engine.available)
    func refreshing(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let other = try await Publication(
                in: test.office.database, offering: nil, as: note, replacing: false, at: now)
            let changed = try folder("limit: {value: 3, unit: working_days}", "limit: {value: 5, unit: working_days}")
            try await other.publish(changed, as: note, at: now)
            let publication = test.office.publication
            #expect(publication.number == 1)
            try await publication.refresh()
            #expect(publication.number == 2)
            #expect(publication.catalogue.procedure(TestOffice.household)?.time.limit?.value == 5)
            let differences = try await publication.differences(of: 2)
            #expect(differences.map(\.slug) == [TestOffice.household])
            try await publication.rollBack(to: 1, by: nil, at: now)
            #expect(publication.number == 3)
            #expect(publication.catalogue.procedure(TestOffice.household)?.time.limit?.value == 3)
            #expect(try await publication.history().map(\.number) == [3, 2, 1])
        }
    }

    @Test("an agency that has dossiers can't be left out", arguments: Engine.available)
    func missingAgency(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            _ = try await test.file(TestOffice.badge, at: "so-gtvt")
            let without = TestOffice.folder.filter { !$0.hasPrefix("agencies/so-gtvt/") }
            await #expect(throws: PublicationRefusal.self) {
                try await test.office.publication.publish(without, as: note, at: now)
            }
            #expect(test.office.publication.number == 1)
        }
    }
}
