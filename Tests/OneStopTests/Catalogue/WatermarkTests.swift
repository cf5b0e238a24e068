import Kernel
import OneStop
import TestKit
import Testing

/// Which papers are declared to be shown as marked copies.
@Suite("Papers to be marked")
struct WatermarkTests {
    private static let path = "agencies/ubnd-dien-ban/procedures/\(TestOffice.household)/procedure.yaml"

    private func load(_ edit: (String) -> String) -> LoadedCatalogue {
        CatalogueLoader.load(TestOffice.small.editing(Self.path, edit))
    }

    @Test("a paper and a field of files may be marked; other fields have no such key")
    func declared() throws {
        func field(_ type: String) -> LoadedCatalogue {
            load {
                $0.replacing(
                    "\npapers:\n",
                    with: "        - {id: anh_the, label: \"Ảnh thẻ\", type: \(type), watermark: true}\n\npapers:\n")
            }
        }
        let procedure = try #require(field("file").catalogue?.procedure(TestOffice.household))
        #expect(procedure.papers.filter(\.isMarked).map(\.id) == ["giay_to_tuy_than"])
        #expect(procedure.form.fields.filter(\.isMarked).map(\.id) == ["anh_the"])
        let told = field("text").faults.filter { $0.file == Self.path }
        #expect(told.count == 1 && told.allSatisfy { $0.text(.en).contains("watermark") })
    }

    @Test("what is never sent can't be marked")
    func unsent() {
        let told = load { $0.replacing("filled_online: true", with: "filled_online: true\n    watermark: true") }.faults
        #expect(told.contains { $0.file == Self.path && $0.text(.vi).contains("watermark") })
    }
}
