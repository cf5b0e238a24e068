import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// What docs/procedures.md shows is so.
@Suite("The author's guide")
struct GuideTests {
    private static let folder = "agencies/ubnd-tam-ky/procedures/cap-phep-su-dung-tam-thoi-via-he"
    private static let slug = "cap-phep-su-dung-tam-thoi-via-he"
    private let guide: GuideDocument

    init() throws { guide = try GuideDocument() }

    /// The province without its own procedures, with the worked example in another wording of its declaration.
    private func load(_ procedure: String? = nil) -> LoadedCatalogue {
        var files = TestOffice.province.folder.files.filter { !$0.key.contains("/procedures/") }
        for (path, text) in guide.files { files["\(Self.folder)/\(path)"] = text }
        if let procedure { files["\(Self.folder)/procedure.yaml"] = procedure }
        return CatalogueLoader.load(ProvinceFolder(files: files))
    }

    private func procedure() throws -> String { try #require(guide.files["procedure.yaml"]) }

    @Test("the worked example, copied into the province's folder, has no error")
    func workedExample() throws {
        let copy = FileManager.default.temporaryDirectory.appending(path: "motcua-guide-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: Place.province, to: copy)
        for (path, text) in guide.files {
            let file = copy.appending(path: Self.folder).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let loaded = CatalogueLoader.load(copy.path)
        #expect(loaded.faults.map { $0.text(.en) } == [])
        #expect(loaded.examples.count { $0.procedure == Self.slug } == 3)
    }

    @Test("its sample dossiers go as they say")
    func examples() {
        let examination = Examination(load())
        #expect(examination.loaded.faults.map { $0.text(.en) } == [])
        #expect(examination.failed.flatMap { $0.differences.map { $0.text(.en) } } == [])
        #expect(examination.runs.count == 3)
        #expect(examination.procedures.flatMap(\.dead) == [])
        #expect(examination.procedures.flatMap { $0.coverage.fields.missing } == [])
    }

    @Test("every fragment fits into the worked example")
    func fragments() throws {
        #expect(guide.fragments.count > 12)
        for fragment in guide.fragments {
            let loaded = load(DeclarationText(try procedure()).taking(fragment).text)
            let faults = loaded.faults.filter { $0.file.hasSuffix("procedure.yaml") }
            #expect(faults.map { $0.text(.en) } == [], "\(fragment)")
        }
    }

    @Test("every expression gives what its table says")
    func expressions() throws {
        let run = try #require(Examination(load()).runs.first { $0.example.file.hasSuffix("co-dieu-kien.yaml") })
        let form = try #require(load().catalogue?.procedures.first).form
        let rows = guide.rows(after: "feel")
        #expect(rows.count > 30)
        for row in rows {
            let expression = try Feel(row[0])
            #expect(expression.check(in: form.feelScope).faults.isEmpty, "\(row[0])")
            #expect(expression.value(in: run.answers.feel) == (try Feel(row[1]).value(in: FeelContext())), "\(row[0])")
        }
    }

    @Test("every common mistake is told as its table says")
    func mistakes() throws {
        let rows = guide.rows(after: "mistakes")
        #expect(rows.count > 20)
        for row in rows {
            let text = try procedure()
            let place = try #require(text.range(of: row[0]), "\(row[0])")
            let faults = load(text.replacingCharacters(in: place, with: row[1])).faults
            #expect(faults.contains { $0.text(.vi).contains(row[2]) }, "\(row[1]): \(faults.map { $0.text(.vi) })")
        }
    }

    @Test("the tables of keys are those of the schema", arguments: DeclarationSchema.allCases)
    func reference(schema: DeclarationSchema) {
        let shown = guide.section(after: "reference \(schema.rawValue)").joined(separator: "\n") + "\n"
        #expect(shown == schema.reference, "print it again: motcua schema \(schema.rawValue) --reference")
    }
}
