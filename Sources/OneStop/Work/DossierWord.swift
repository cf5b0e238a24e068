import Foundation
import Kernel

/// A word by which a dossier is found, and where it stands.
package struct DossierWord: Sendable, Hashable {
    /// Folded letters and digits, at most 40.
    package let text: String
    package let place: Place

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

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
    }
}

extension Dossier {
    /// Everything it is found by; secret answers are not.
    func dossierWords(under procedure: Procedure) -> Set<DossierWord> {
        var words: Set<DossierWord> = []
        func add(_ texts: [String], _ place: DossierWord.Place) {
            for text in texts where words.count < DossierWord.most {
                words.insert(DossierWord(text: text, place: place))
            }
        }
        add(DossierWord.numbers(of: code.text), .code)
        add(DossierWord.words(of: filing.applicant.name), .applicant)
        add(DossierWord.words(of: filing.applicant.submitter?.name ?? ""), .submitter)
        if let phone = filing.applicant.phone?.text { add([phone, String(phone.suffix(6))], .phone) }
        if let result {
            add(DossierWord.numbers(of: result.number), .result)
            for row in result.rows ?? [] {
                if case .granted(let number) = row.verdict { add(DossierWord.numbers(of: number), .result) }
            }
        }
        for field in procedure.form.fields where !field.isSecret {
            guard let answer = answers[field.id] else { continue }
            for text in answer.numbers(of: field.kind) {
                add(DossierWord.numbers(of: text), field.kind == .phone ? .phone : .paper)
            }
        }
        return words
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
