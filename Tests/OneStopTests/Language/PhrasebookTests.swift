import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Texts")
struct PhrasebookTests {
    private let texts = Phrasebook.standard.texts

    private func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-z_]+)\}/).map { String($0.1) })
    }

    @Test("both languages say the same things with the same placeholders")
    func same() throws {
        let (vi, en) = (try #require(texts[.vi]), try #require(texts[.en]))
        #expect(Set(vi.keys).symmetricDifference(en.keys) == [])
        for (key, text) in vi { #expect(placeholders(text) == placeholders(en[key] ?? ""), "\(key)") }
    }

    @Test(
        "a text is written once in each language: a second one would silently take its place", arguments: ["vi", "en"])
    func once(language: String) throws {
        let folder = Place.repository.appending(path: "Sources/OneStop/Language/Texts")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(".\(language).swift") }
        let keys = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
                line.firstRange(of: " = ").map { line[..<$0.lowerBound].trimmingCharacters(in: .whitespaces) }
            }
        }
        let texts = keys.filter { $0.contains(".") }
        #expect(texts.count > 1_000)
        #expect(Dictionary(grouping: texts, by: \.self).filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    /// Every source file's text.
    private func sources() throws -> String {
        let folder = Place.repository.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            if file.pathExtension == "swift", !file.path.contains("Language/Texts") {
                text += try String(contentsOf: file, encoding: .utf8)
            }
        }
        return text
    }

    @Test("every text that a page asks for is there")
    func asked() throws {
        let vi = try #require(texts[.vi])
        let asked = Set(
            try sources().matches(of: /\b(?:t|words|frame\.t)\(\s*"([a-z_]+\.[a-z0-9_.]+)"/).map { String($0.1) })
        #expect(asked.count > 150)
        #expect(asked.filter { vi[$0] == nil } == [])
    }

    @Test("every computed text is there")
    func computed() throws {
        let vi = try #require(texts[.vi])
        let keys: [[String]] = [
            Stage.allCases.map { "stage.\($0.rawValue)" },
            Role.allCases.map { "role.\($0.rawValue)" },
            Queue.allCases.flatMap { ["queue.\($0.rawValue)", "empty.\($0.rawValue)"] },
            DeskFault.Code.allCases.map { "desk.fault.\($0.rawValue)" },
            Custody.allCases.map { "custody.\($0.rawValue)" },
            Fees.Standing.allCases.map { "money.\($0.rawValue)" },
            AssignmentCause.Way.allCases.map { "work.way.\($0.rawValue)" },
            OfficerNotice.Kind.allCases.map { "work.notice.\($0.rawValue)" },
            BulkAct.allCases.map { "work.bulk.\($0.rawValue)" },
            DossierWord.Place.allCases.map { "work.place.\($0.rawValue)" },
            MessageTemplate.Use.allCases.map { "work.template.\($0.rawValue)" },
            Channel.allCases.map { "channel.\($0.rawValue)" },
            Rung.allCases.map { "rung.\($0)" },
            SignatureCheck.Verdict.allCases.map { "signature.\($0.rawValue)" },
            Weekday.allCases.flatMap { ["weekday.\($0.rawValue)", "hours.weekday.\($0.rawValue)"] },
            ViewReason.allCases.map { "looks.why_\($0.rawValue)" },
            StatedReason.Kind.allCases.map { "looks.stated_\($0.rawValue)" },
            OfficerCopy.Obstacle.allCases.map { "copies.withheld_\($0.rawValue)" },
            SecurityEvent.Kind.allCases.map { "security.\($0.rawValue)" },
            OrganisationRole.allCases.map { "people.role.\($0.rawValue)" },
            Assurance.allCases.flatMap { level in
                ["level", "level_gives", "level_way"].map { "people.\($0).\(level.rawValue)" }
            },
            OrganisationEvent.Kind.allCases.map { "people.event.\($0.rawValue)" },
            ExportKind.allCases.map { "exports.kind_\($0.rawValue)" },
            SignOnRefusal.words.map { "sign_on.refused.\($0)" },
            PassingKind.allCases.map { "retention.passing.\($0.rawValue)" },
            CopiedTable.Kind.allCases.map { "mydata.kind.\($0.rawValue)" },
            CopiedColumn.allCases.map { "mydata.column.\($0.rawValue)" },
            RetentionRefusal.allCases.map { "retention.refused.\($0.rawValue)" },
            SignOnInvitation.Kind.allCases.map { "sign_on.kind.\($0.rawValue)" },
            SecurityKeyNews.allCases.flatMap { news in
                ["notice.key_\(news.rawValue).subject", "notice.key_\(news.rawValue).body", "sms.key_\(news.rawValue)"]
            },
        ]
        let errors = [
            "not_found", "forbidden", "token", "too_large", "unreadable", "too_many", "conflict", "unavailable",
            "internal", "closed_window", "too_many_drafts", "fonts", "clock",
            "infected", "unscanned", "mandate_gone",
        ]
        .flatMap { ["error.\($0).title", "error.\($0).text"] }
        #expect((keys.flatMap(\.self) + errors + printed).filter { vi[$0] == nil } == [])
    }

    /// Those of printed papers.
    private var printed: [String] {
        let titles = PrintKind.allCases.flatMap { kind in
            ["print.\(kind.word).title"] + kind.parts.map { "wording.\(kind.word).\($0)" }
        }
        let words =
            PrintScope.names.map { "wording.field.\($0)" }
            + FormEdition.allCases.map { "wording.edition.\($0.rawValue)" }
            + Set(PrintKind.allCases.flatMap(\.parts)).map { "wording.part.\($0)" }
        return titles + words + Passage.Outcome.allCases.map { "print.outcome.\($0.rawValue)" }
            + TimeLimit.Unit.allCases.map { "print.limit.\($0.rawValue)" }
    }

    @Test("a value with braces is never taken for a placeholder")
    func braces() {
        let words = Phrasebook.standard.wording(.en)
        #expect(words("notice.submitted.subject", ["code": "{pin}"]).contains("{pin}"))
    }
}
