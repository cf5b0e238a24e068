import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("The province's folder")
struct ProvinceTests {
    @Test("89 procedures, no fault, household business shared by two districts")
    func whole() throws {
        #expect(TestOffice.province.faults.map { $0.text(.en) } == [])
        let catalogue = try #require(TestOffice.province.catalogue)
        #expect(catalogue.procedures.count == 89)
        #expect(catalogue.procedures.reduce(0) { $0 + $1.agencies.count } == 94)
        let shared = catalogue.procedures.filter { $0.agencies.count == 2 }
        #expect(shared.count == 5)
        #expect(shared.allSatisfy { Set($0.agencies) == ["ubnd-dien-ban", "ubnd-tam-ky"] })
        #expect(catalogue.procedures.count { $0.agencies == ["so-khcn"] } == 9)
        #expect(catalogue.procedures.count { $0.agencies == ["so-gtvt"] } == 8)
        #expect(catalogue.procedures.count { $0.agencies == ["so-tnmt"] } == 20)
        #expect(catalogue.procedures.count { $0.agencies == ["so-noivu"] } == 44)
        #expect(catalogue.procedures.count { $0.agencies == ["cong-an-tinh"] } == 3)
    }

    @Test("everything people read is there in both languages")
    func languages() throws {
        for procedure in try #require(TestOffice.province.catalogue).procedures {
            let texts =
                [procedure.name, procedure.summary] + procedure.form.sections.map(\.title)
                + procedure.form.fields.map(\.label) + procedure.papers.map(\.name) + procedure.steps.map(\.name)
            for text in texts {
                #expect(!text.vi.isEmpty && text.en?.isEmpty == false, "\(procedure.slug): \(text.vi)")
            }
        }
    }

    @Test(
        "search ignores marks, takes beginnings of words and one slip",
        arguments: [
            "ho kinh doanh", "hộ kinh doanh", "HO KINH DOANH", "ho kinh doan", "dang ky ho kinh doanhh",
        ])
    func search(typed: String) throws {
        let index = ProcedureIndex(try #require(TestOffice.province.catalogue))
        let found = index.search(typed)
        #expect(found.count >= 5 || typed.contains("doanhh"), "\(typed): \(found)")
        #expect(found.contains(TestOffice.household))
    }

    @Test("every example goes as it says, at least three a procedure, each with one refused")
    func examples() throws {
        let examination = Examination(TestOffice.province, findsDead: false)
        #expect(examination.failed.map { "\($0.example.file): \($0.differences.map { $0.text(.en) })" } == [])
        #expect(examination.procedures.filter { $0.examples < 3 }.map(\.slug) == [])
        let refused = Set(
            examination.runs.filter { if case .refused = $0.example.expectation { true } else { false } }
                .map(\.example.procedure))
        #expect(examination.procedures.filter { !refused.contains($0.slug) }.map(\.slug) == [])
        #expect(examination.procedures.filter { !$0.coverage.fields.missing.isEmpty }.map(\.slug) == [])
    }

    @Test("an example that no longer fits its procedure is told apart by what differs")
    func broken() throws {
        let path = "agencies/so-gtvt/procedures/cap-phu-hieu-xe-o-to-kinh-doanh-van-tai/procedure.yaml"
        var files = TestOffice.province.folder.files
        files[path] = files[path]?.replacing(
            "limit: {value: 2, unit: working_days}", with: "limit: {value: 4, unit: working_days}")
        let failed = Examination(CatalogueLoader.load(ProvinceFolder(files: files)), findsDead: false).failed
        #expect(!failed.isEmpty)
        #expect(failed.allSatisfy { $0.example.procedure == TestOffice.badge })
        #expect(
            failed.allSatisfy { run in
                run.differences.allSatisfy { if case .due = $0 { true } else { false } }
            })
    }

    @Test("what nobody offers finds nothing")
    func nothing() throws {
        let index = ProcedureIndex(try #require(TestOffice.province.catalogue))
        #expect(index.search("zzzz qqqq").isEmpty)
    }
}
