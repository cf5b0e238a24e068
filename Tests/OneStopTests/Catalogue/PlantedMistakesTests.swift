import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// A declaration with mistakes is told all of them at once, each at its line and column, with what to do.
@Suite("Mistakes in a declaration")
struct PlantedMistakesTests {
    private let badge = "agencies/so-gtvt/procedures/cap-phu-hieu-xe-o-to-kinh-doanh-van-tai/procedure.yaml"

    /// Loads a copy of the province in which that file's text was edited.
    private func load(_ edit: (inout String) throws -> Void) throws -> LoadedCatalogue {
        let copy = FileManager.default.temporaryDirectory.appending(path: "motcua-province-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: Place.province, to: copy)
        let file = copy.appending(path: badge)
        var text = try String(contentsOf: file, encoding: .utf8)
        try edit(&text)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return CatalogueLoader.load(copy.path)
    }

    @Test("ten planted mistakes are all told, each at its line and column")
    func ten() throws {
        let mistakes: [(from: String, to: String)] = [
            (
                "type: text\n          required: true\n          max: 200",
                "type: txt\n          required: true\n          max: 200"
            ),
            (
                "          required: true\n          prefill: account.address",
                "          requird: true\n          prefill: account.address"
            ),
            ("          prefill: account.phone", "          prefill: account.phon"),
            ("- id: so_fax", "- id: So Fax"),
            ("          max: 50\n", "          max: nhiều\n"),
            (
                "- id: noi_cap\n          label: {vi: \"Nơi cấp\"",
                "- id: ngay_cap_giay_phep\n          label: {vi: \"Nơi cấp\""
            ),
            ("rows: {min: 1, max: 200}", "rows: {min: 9, max: 2}"),
            ("label: {vi: \"Email\", en: \"Email\"}", "label: {vi: \"\", en: \"Email\"}"),
            ("row_name: {vi: \"xe\", en: \"vehicle\"}", "row_nam: {vi: \"xe\", en: \"vehicle\"}"),
            ("          type: date\n", "          type: date\n          min: 5\n"),
        ]
        var lines: [Int] = []
        let loaded = try load { text in
            for mistake in mistakes {
                let place = try #require(text.firstRange(of: mistake.from), "\(mistake.from)")
                text.replaceSubrange(place, with: mistake.to)
            }
            for mistake in mistakes {
                let place = try #require(text.firstRange(of: mistake.to))
                let wrong = zip(
                    mistake.to.split(separator: "\n", omittingEmptySubsequences: false),
                    mistake.from.split(separator: "\n", omittingEmptySubsequences: false)
                ).prefix { $0 == $1 }.count
                lines.append(text[..<place.lowerBound].count { $0 == "\n" } + 1 + wrong)
            }
        }
        #expect(loaded.catalogue == nil)
        let told = loaded.faults.filter { $0.file == badge }
        for line in lines {
            #expect(told.contains { $0.line == line && $0.column > 0 }, "line \(line): \(told.map { $0.text(.en) })")
        }
        #expect(Set(lines).count == 10)
        for fault in told { #expect(fault.text(.vi) != fault.text(.en)) }
    }

    @Test("a key that stands twice is told")
    func duplicateKey() throws {
        let loaded = try load { text in
            text = text.replacingOccurrences(of: "type: date\n", with: "type: date\n          type: date\n")
        }
        #expect(loaded.faults.contains { $0.file == badge && $0.code == .duplicateKey("type") && $0.line > 0 })
    }

    @Test("a nest of aliases is refused, not expanded")
    func anchors() throws {
        let loaded = try load { text in
            text = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + text
        }
        #expect(loaded.faults.contains { $0.file == badge && $0.code == .anchor })
    }

    @Test("a file of two megabytes and one that is no YAML are told", arguments: [true, false])
    func notADeclaration(isLarge: Bool) throws {
        let loaded = try load { text in
            text = isLarge ? text + String(repeating: "# x\n", count: 600_000) : "name: [vi\n"
        }
        #expect(loaded.catalogue == nil)
        #expect(loaded.faults.contains { $0.file == badge })
    }

    @Test("a folder that isn't a province is told")
    func noProvince() {
        let loaded = CatalogueLoader.load("/nonexistent")
        #expect(loaded.catalogue == nil && !loaded.faults.isEmpty)
    }
}
