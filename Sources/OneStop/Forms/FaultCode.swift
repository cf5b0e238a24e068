package import Foundation
package import Kernel

/// What is wrong with one input; the texts turn it into words.
package enum FaultCode: Sendable, Hashable {
    case missing(label: LocalText)
    case missingChoice(label: LocalText)
    case missingFile(label: LocalText)
    /// The applicant has not said whether the paper is needed.
    case missingDeclaration(question: LocalText)
    case tooLong(label: LocalText, max: Int)
    case notANumber(label: LocalText)
    case notWhole(label: LocalText)
    case belowMin(label: LocalText, min: Decimal)
    case aboveMax(label: LocalText, max: Decimal)
    case notADate(label: LocalText)
    case impossibleDate(label: LocalText)
    case notATime(label: LocalText)
    case notAPartialDate(label: LocalText)
    /// Filed later than the rule in `text` allows.
    case filedTooLate(label: LocalText, rule: LocalText)
    case notAnOption(label: LocalText)
    case notAPhone(label: LocalText)
    case notAnEmail(label: LocalText)
    case notAPersonID(label: LocalText)
    case notATaxCode(label: LocalText)
    case unknownUnit(label: LocalText)
    case tooFewRows(label: LocalText, min: Int)
    case tooManyRows(label: LocalText, max: Int)
    case badCharacters(label: LocalText)
}

extension FaultCode {
    /// The key of the text, and what fills it in that language.
    package func phrase(in language: Language) -> (key: String, values: [String: String]) {
        switch self {
        case .missing(let label): ("fault.missing", label.asObject(language))
        case .missingChoice(let label): ("fault.missing_choice", label.asObject(language))
        case .missingFile(let label): ("fault.missing_file", ["label": label.text(language)])
        case .missingDeclaration(let question): ("fault.missing_declaration", ["label": question.text(language)])
        case .tooLong(let label, let max): ("fault.too_long", label.asSubject(language, ["max": "\(max)"]))
        case .notANumber(let label): ("fault.not_a_number", label.asSubject(language))
        case .notWhole(let label): ("fault.not_whole", label.asSubject(language))
        case .belowMin(let label, let min): ("fault.below_min", label.asSubject(language, ["min": Number.text(min)]))
        case .aboveMax(let label, let max): ("fault.above_max", label.asSubject(language, ["max": Number.text(max)]))
        case .notADate(let label): ("fault.not_a_date", label.asSubject(language))
        case .impossibleDate(let label): ("fault.impossible_date", label.asSubject(language))
        case .notATime(let label): ("fault.not_a_time", label.asSubject(language))
        case .notAPartialDate(let label): ("fault.not_a_partial_date", label.asSubject(language))
        case .filedTooLate(let label, let rule):
            ("fault.filed_too_late", label.asSubject(language, ["rule": rule.text(language)]))
        case .notAnOption(let label): ("fault.not_an_option", label.asObject(language))
        case .notAPhone(let label): ("fault.not_a_phone", label.asSubject(language))
        case .notAnEmail(let label): ("fault.not_an_email", label.asSubject(language))
        case .notAPersonID(let label): ("fault.not_a_person_id", label.asSubject(language))
        case .notATaxCode(let label): ("fault.not_a_tax_code", label.asSubject(language))
        case .unknownUnit(let label): ("fault.unknown_unit", label.asObject(language))
        case .tooFewRows(let label, let min): ("fault.too_few_rows", label.asSubject(language, ["min": "\(min)"]))
        case .tooManyRows(let label, let max): ("fault.too_many_rows", label.asSubject(language, ["max": "\(max)"]))
        case .badCharacters(let label): ("fault.bad_characters", label.asSubject(language))
        }
    }
}

extension LocalText {
    /// The label inside a sentence: "Nhập biển kiểm soát".
    fileprivate func asObject(_ language: Language) -> [String: String] {
        ["label": text(language).startingLower]
    }

    /// The label at a sentence's head: "Biển kiểm soát quá dài".
    fileprivate func asSubject(_ language: Language, _ more: [String: String] = [:]) -> [String: String] {
        more.merging(["label": text(language)]) { first, _ in first }
    }
}

extension String {
    /// The first letter small, unless the word is all capitals ("CMND").
    var startingLower: String {
        let word = prefix { !$0.isWhitespace }
        guard word.count < 2 || word.dropFirst().contains(where: \.isLowercase) else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
