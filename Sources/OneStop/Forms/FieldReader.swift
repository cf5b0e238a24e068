import Foundation
import Kernel

/// Reads one input as the kind of answer that its field takes.
struct FieldReader {
    let field: Field
    let name: String
    let input: FormInput
    let context: ReadingContext

    struct Fault: Error {
        let code: FaultCode
    }

    /// The answer; `nil` where nothing was typed.
    func read() throws(Fault) -> Answer? {
        switch field.kind {
        case .choice(let list): return try choice(from: list)
        case .address: return try address()
        case .file: return context.files[name]?.last.map { .file($0) }
        case .table, .computed: return nil
        default: break
        }
        guard let typed = try text(input[name]) else { return nil }
        return try simple(typed)
    }

    private func simple(_ typed: String) throws(Fault) -> Answer {
        switch field.kind {
        case .text(let max), .longText(let max): return .text(try fitting(typed, max))
        case .wholeNumber(let limits): return .number(try number(typed, within: limits, whole: true))
        case .decimal(let limits): return .number(try number(typed, within: limits, whole: false))
        case .money(let limits): return .money(try money(typed, within: limits))
        case .date: return .date(try date(typed))
        case .time:
            guard let time = ClockTime(typed), time.minutes < 1_440 else {
                throw Fault(code: .notATime(label: field.label))
            }
            return .text(time.text)
        case .partialDate: return .text(try partialDate(typed))
        case .yesNo:
            guard typed == "true" || typed == "false" else { throw Fault(code: .notAnOption(label: field.label)) }
            return .yesNo(typed == "true")
        case .personID:
            guard let id = PersonalID(typed) else { throw Fault(code: .notAPersonID(label: field.label)) }
            return .text(id.text)
        case .taxCode:
            guard let code = TaxCode(typed) else { throw Fault(code: .notATaxCode(label: field.label)) }
            return .text(code.text)
        case .phone:
            guard let phone = PhoneNumber(typed) else { throw Fault(code: .notAPhone(label: field.label)) }
            return .text(phone.text)
        case .email:
            guard let email = EmailAddress(typed) else { throw Fault(code: .notAnEmail(label: field.label)) }
            return .text(email.text)
        case .choice, .address, .file, .table, .computed: return .text(typed)
        }
    }

    /// The text in composed form without blanks around it; `nil` where nothing is left.
    private func text(_ typed: String) throws(Fault) -> String? {
        // Most of what is typed is ASCII, which composition leaves as it is.
        var composed = typed.utf8.allSatisfy({ $0 < 0x80 }) ? typed : typed.precomposedStringWithCanonicalMapping
        if composed.utf8.contains(UInt8(ascii: "\r")) {
            composed = composed.replacingOccurrences(of: "\r\n", with: "\n")
        }
        let scalars = composed.unicodeScalars
        if let first = scalars.first, let last = scalars.last, !first.isLatinMark || !last.isLatinMark {
            composed = composed.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        guard !composed.isEmpty else { return nil }
        let isClean = composed.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !$0.isControl }
        guard isClean else { throw Fault(code: .badCharacters(label: field.label)) }
        return composed
    }

    private func fitting(_ text: String, _ max: Int) throws(Fault) -> String {
        guard text.unicodeScalars.count <= max else { throw Fault(code: .tooLong(label: field.label, max: max)) }
        return text
    }

    private func number(_ typed: String, within limits: ClosedLimits, whole: Bool) throws(Fault) -> Decimal {
        guard let number = Number.read(typed) else { throw Fault(code: .notANumber(label: field.label)) }
        if whole, !Number.isWhole(number) { throw Fault(code: .notWhole(label: field.label)) }
        if let min = limits.min, number < min { throw Fault(code: .belowMin(label: field.label, min: min)) }
        if let max = limits.max, number > max { throw Fault(code: .aboveMax(label: field.label, max: max)) }
        return number
    }

    private func money(_ typed: String, within limits: ClosedLimits) throws(Fault) -> Dong {
        guard let dong = Dong(typed: typed) else { throw Fault(code: .notANumber(label: field.label)) }
        _ = try number("\(dong.amount)", within: limits, whole: true)
        return dong
    }

    private func date(_ typed: String) throws(Fault) -> CivilDay {
        if let day = CivilDay(vietnamese: typed) ?? CivilDay(iso: typed) { return day }
        let looksLikeDate =
            typed.split { "/-.".contains($0) }.count == 3 && typed.allSatisfy { $0.isNumber || "/-.".contains($0) }
        throw Fault(code: looksLikeDate ? .impossibleDate(label: field.label) : .notADate(label: field.label))
    }

    /// "2015", "03/2015" or "12/03/2015".
    private func partialDate(_ typed: String) throws(Fault) -> String {
        let parts = typed.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        switch parts.count {
        case 1: if let year = CivilDay(iso: "\(typed)-01-01") { return "\(year.year)" }
        case 2:
            if let month = CivilDay(vietnamese: "1/\(parts[0])/\(parts[1])") {
                return String(month.vietnamese.dropFirst(3))
            }
        default: return try date(typed).vietnamese
        }
        throw Fault(code: .notAPartialDate(label: field.label))
    }

    private func choice(from list: ChoiceList) throws(Fault) -> Answer? {
        var picked: [String] = []
        for value in input.values[name] ?? [] {
            guard let value = try text(value) else { continue }
            if value == ChoiceList.other, list.allowsOther {
                guard let own = try text(input["\(name).other"]) else {
                    throw Fault(code: .missing(label: field.label))
                }
                picked.append(try fitting(own, 200))
            } else {
                guard list.options.contains(where: { $0.vi == value }) else {
                    throw Fault(code: .notAnOption(label: field.label))
                }
                if !picked.contains(value) { picked.append(value) }
            }
        }
        guard let first = picked.first else { return nil }
        return list.isMultiple ? .choices(picked) : .choice(first)
    }

    private func address() throws(Fault) -> Answer? {
        let street = try text(input["\(name).street"])
        let code = input["\(name).unit"]
        guard !code.isEmpty || street != nil else { return nil }
        guard let street else { throw Fault(code: .missing(label: field.label)) }
        guard !code.isEmpty else { throw Fault(code: .unknownUnit(label: field.label)) }
        let kept = try fitting(street, 300)
        if code == Address.elsewhere { return .address(Address(street: kept, unit: nil, text: kept)) }
        guard let unit = context.units[code] else { throw Fault(code: .unknownUnit(label: field.label)) }
        let text = [kept, unit.name.startingLower, unit.district.startingLower, context.provinceName]
        return .address(Address(street: kept, unit: code, text: text.joined(separator: ", ")))
    }
}

extension ChoiceList {
    /// The value that stands for an option of the applicant's own.
    package static let other = "_khac"
}

extension Address {
    /// The unit code that stands for a place outside the province, written out in `street`.
    package static let elsewhere = "_khac"
}

extension Unicode.Scalar {
    /// Visible ASCII or a Latin letter, as nearly every Vietnamese text begins and ends: surely no blank.
    fileprivate var isLatinMark: Bool {
        (0x21...0x7E).contains(value) || (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
    }

    /// Of the general category Cc, which Unicode will never change.
    fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
