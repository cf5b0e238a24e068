import Foundation
import Kernel

/// A word by which a dossier is found, and where it stands.
package struct DossierWord: Sendable, Hashable {
    /// Folded letters and digits, at most 40.
    package let text: String
    package let place: Place
    /// A number of somebody: kept as a blind index, so it is found whole or not at all.
    package let isHidden: Bool

    package init(text: String, place: Place, isHidden: Bool = false) {
        self.text = text
        self.place = place
        self.isHidden = isHidden
    }

    package enum Place: String, Sendable, Hashable, CaseIterable {
        case code, applicant, submitter, phone
        /// A number of a paper, a person or a vehicle among the answers.
        case paper
        case result
    }

    static let longest = 40
    /// Most words that one dossier is found by.
    static let most = 200

    /// The words of a text, without marks and punctuation.
    static func words(of text: String) -> [String] {
        Folding.fold(text).unicodeScalars.split { !isWordPart($0) }.map { String(String($0).prefix(longest)) }
    }

    /// The words of a number and the number whole, as it is typed without its points and dashes.
    static func numbers(of text: String) -> [String] {
        let parts = words(of: text)
        return parts.count < 2 ? parts : parts + [String(parts.joined().prefix(longest))]
    }

    /// What finds a text with a number in it: a person's numbers whole and hidden, all else in parts and whole.
    static func finding(_ text: String, at place: Place) -> [DossierWord] {
        let numbers = PersonalNumbers(in: text)
        return numbers.found.map { DossierWord(text: String($0.prefix(longest)), place: place, isHidden: true) }
            + self.numbers(of: numbers.redacted).map { DossierWord(text: $0, place: place) }
    }

    /// The word that was typed may be such a number, or the end of a phone's.
    static func mayBeHidden(_ word: String) -> Bool {
        word.utf8.count >= 6 && word.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
    }
}

extension Dossier {
    /// Everything it is found by; secret answers are not.
    func dossierWords(under procedure: Procedure) -> Set<DossierWord> {
        var words: Set<DossierWord> = []
        func insert(_ found: [DossierWord]) {
            for word in found where words.count < DossierWord.most { words.insert(word) }
        }
        func add(_ texts: [String], _ place: DossierWord.Place) {
            insert(texts.map { DossierWord(text: $0, place: place) })
        }
        add(DossierWord.numbers(of: code.text), .code)
        add(DossierWord.words(of: filing.applicant.name), .applicant)
        add(DossierWord.words(of: filing.applicant.submitter?.name ?? ""), .submitter)
        if let phone = filing.applicant.phone?.text { insert(Self.words(ofPhone: phone)) }
        if let result {
            add(DossierWord.numbers(of: result.number), .result)
            for row in result.rows ?? [] {
                if case .granted(let number) = row.verdict { add(DossierWord.numbers(of: number), .result) }
            }
        }
        for field in procedure.form.fields where !field.isSecret {
            guard let answer = answers[field.id] else { continue }
            for text in answer.numbers(of: field.kind) {
                switch field.kind {
                case .phone: insert(Self.words(ofPhone: PhoneNumber(text)?.text ?? text))
                case .personID:
                    let number = (PersonalID(text)?.text ?? text).lowercased()
                    insert([
                        DossierWord(text: String(number.prefix(DossierWord.longest)), place: .paper, isHidden: true)
                    ])
                default: insert(DossierWord.finding(text, at: .paper))
                }
            }
        }
        return words
    }

    /// A phone number whole, and by its end as people say it.
    private static func words(ofPhone number: String) -> [DossierWord] {
        [number, String(number.suffix(6))].map { DossierWord(text: $0, place: .phone, isHidden: true) }
    }
}

extension Answer {
    /// Short texts with a digit in them, cells of tables too.
    fileprivate func numbers(of kind: FieldKind) -> [String] {
        switch self {
        case .text(let text) where text.utf8.count <= 60 && text.utf8.contains { (48...57).contains($0) }: [text]
        case .table(let rows):
            rows.prefix(50).flatMap { row in row.keys.sorted().flatMap { row[$0]?.numbers(of: kind) ?? [] } }
        default: []
        }
    }
}
