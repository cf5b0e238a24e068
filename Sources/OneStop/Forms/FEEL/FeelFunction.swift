import Foundation
import Kernel

/// The built-in functions.
enum FeelFunction: String, CaseIterable {
    case not, count, sum, min, max, contains, date, abs, floor, ceiling, round, string, number, year, month, day
    case listContains = "list contains"
    case startsWith = "starts with"
    case endsWith = "ends with"
    case stringLength = "string length"
    case upperCase = "upper case"
    case lowerCase = "lower case"
    case daysBetween = "days between"

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .contains, .listContains, .startsWith, .endsWith, .daysBetween: 2...2
        case .min, .max, .sum: 1...20
        case .round: 1...2
        default: 1...1
        }
    }

    /// The function's value; null for arguments it isn't made for.
    func value(of arguments: [FeelValue]) -> FeelValue {
        switch (self, arguments[0], arguments.count > 1 ? arguments[1] : .null) {
        case (.not, .bool(let value), _): .bool(!value)
        case (.count, .list(let items), _): .number(Decimal(items.count))
        case (.count, .null, _): .number(0)
        case (.sum, _, _): Self.numbers(in: arguments).map { .number($0.reduce(0, +)) } ?? .null
        case (.min, _, _): Self.numbers(in: arguments)?.min().map { .number($0) } ?? .null
        case (.max, _, _): Self.numbers(in: arguments)?.max().map { .number($0) } ?? .null
        case (.contains, .text(let text), .text(let part)): .bool(text.contains(part))
        case (.startsWith, .text(let text), .text(let part)): .bool(text.hasPrefix(part))
        case (.endsWith, .text(let text), .text(let part)): .bool(text.hasSuffix(part))
        case (.listContains, .list(let items), let item): .bool(items.contains(item))
        case (.listContains, .null, _): .bool(false)
        case (.date, .text(let text), _): CivilDay(iso: text).map { .date($0) } ?? .null
        case (.date, .date(let day), _): .date(day)
        case (.abs, .number(let number), _): .number(Swift.abs(number))
        case (.floor, .number(let number), _): .number(number.rounded(0, .down))
        case (.ceiling, .number(let number), _): .number(number.rounded(0, .up))
        case (.round, .number(let number), .number(let places)): .number(number.rounded(places.clamped, .bankers))
        case (.round, .number(let number), _): .number(number.rounded(0, .bankers))
        case (.string, .text(let text), _): .text(text)
        case (.string, .number(let number), _): .text("\(number)")
        case (.string, .date(let day), _): .text(day.iso)
        case (.string, .bool(let value), _): .text(value ? "true" : "false")
        case (.number, .text(let text), _): Decimal(string: text).map { .number($0) } ?? .null
        case (.number, .number(let number), _): .number(number)
        case (.year, .date(let day), _): .number(Decimal(day.year))
        case (.month, .date(let day), _): .number(Decimal(day.month))
        case (.day, .date(let day), _): .number(Decimal(day.day))
        case (.stringLength, .text(let text), _): .number(Decimal(text.count))
        case (.upperCase, .text(let text), _): .text(text.uppercased())
        case (.lowerCase, .text(let text), _): .text(text.lowercased())
        case (.daysBetween, .date(let from), .date(let to)): .number(Decimal(from.days(until: to)))
        default: .null
        }
    }

    /// The numbers given one by one or as one list; `nil` where something else is among them. Missing ones are left out.
    private static func numbers(in arguments: [FeelValue]) -> [Decimal]? {
        var items = arguments
        if arguments.count == 1, case .list(let list) = arguments[0] { items = list }
        var numbers: [Decimal] = []
        for item in items where item != .null {
            guard case .number(let number) = item else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}

extension Decimal {
    fileprivate func rounded(_ places: Int, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
        var (value, result) = (self, Decimal())
        // Down and up are towards minus and plus infinity, as FEEL's floor and ceiling are.
        NSDecimalRound(&result, &value, places, mode)
        return result
    }

    fileprivate var clamped: Int { Swift.max(-20, Swift.min(20, NSDecimalNumber(decimal: self).intValue)) }
}
