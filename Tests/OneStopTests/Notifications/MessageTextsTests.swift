import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// What leaves the house is looked at before it leaves: a changed word shows up as a changed file.
@Suite("Texts as people get them")
struct MessageTextsTests {
    private func file(_ language: Language) -> URL {
        Place.repository.appending(path: "Tests/Snapshots/messages.\(language.rawValue).txt")
    }

    @Test("every text stands as it was looked at", arguments: Language.allCases)
    func unchanged(language: Language) throws {
        let now = MessageTexts(t: Phrasebook.standard.wording(language)).all
        if ProcessInfo.processInfo.environment["MOTCUA_RENEW"] != nil {
            try now.write(to: file(language), atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: file(language), encoding: .utf8)
        let (new, old) = (now.split(separator: "\n"), kept.split(separator: "\n"))
        for change in new.difference(from: old).prefix(10) {
            switch change {
            case .insert(_, let line, _): Issue.record("now: \(line)")
            case .remove(_, let line, _): Issue.record("before: \(line)")
            }
        }
        #expect(now == kept, "Look at the difference; MOTCUA_RENEW=1 swift test --filter MessageTextsTests renews it")
    }

    @Test("nothing is left unfilled, and every SMS without marks is one part", arguments: Language.allCases)
    func sound(language: Language) {
        let lines = MessageTexts(t: Phrasebook.standard.wording(language)).all.split(separator: "\n")
        for line in lines {
            #expect(!line.contains("{") && !line.contains("}"), "\(line)")
            if line.hasPrefix("-- SMS, gsm7") { #expect(line.hasSuffix(" 1 parts"), "\(line)") }
            if line.hasPrefix("-- SMS, ucs2") { #expect(line.hasSuffix(" 1 parts") || line.hasSuffix(" 2 parts")) }
        }
        #expect(lines.count { $0.hasPrefix("-- SMS, gsm7") } >= Situation.allCases.count + 11)
    }
}
