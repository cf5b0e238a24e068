package import Kernel

/// Every text that people read, in both languages.
package struct Phrasebook: Sendable {
    package let texts: [Language: [String: String]]

    /// All texts of this version.
    package static let standard = Phrasebook(
        vietnamese: [
            commonVietnamese, formsVietnamese, papersVietnamese, portalVietnamese, sitesVietnamese, officeVietnamese,
            administrationVietnamese, messagesVietnamese, timeVietnamese, workVietnamese, bodiesVietnamese,
            counterVietnamese, printsVietnamese, leadersVietnamese, sendingVietnamese,
            proofVietnamese, accessVietnamese, peopleVietnamese, signOnVietnamese, exportsVietnamese,
            retentionVietnamese, personalDataVietnamese,
        ],
        english: [
            commonEnglish, formsEnglish, papersEnglish, portalEnglish, sitesEnglish, officeEnglish,
            administrationEnglish, messagesEnglish, timeEnglish, workEnglish, bodiesEnglish,
            counterEnglish, printsEnglish, leadersEnglish, sendingEnglish,
            proofEnglish, accessEnglish, peopleEnglish, signOnEnglish, exportsEnglish,
            retentionEnglish, personalDataEnglish,
        ])

    init(vietnamese: [String], english: [String]) {
        texts = [.vi: Self.parse(vietnamese), .en: Self.parse(english)]
    }

    /// The texts in that language.
    package func wording(_ language: Language) -> Wording {
        Wording(language: language, texts: texts[language] ?? [:])
    }

    /// Lines `key = text`; lines without " = " are left out.
    private static func parse(_ sources: [String]) -> [String: String] {
        var texts: [String: String] = [:]
        for line in sources.joined(separator: "\n").split(separator: "\n") {
            guard let separator = line.firstRange(of: " = ") else { continue }
            texts[String(line[..<separator.lowerBound])] = String(line[separator.upperBound...])
        }
        return texts
    }
}
