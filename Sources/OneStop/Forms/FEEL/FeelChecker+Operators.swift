extension FeelChecker {
    mutating func binary(_ op: Feel.Operator, _ left: Feel.Node, _ right: Feel.Node, in scope: FeelScope) -> FeelType {
        switch op {
        case .or, .and:
            expect(.bool, of: left, in: scope)
            expect(.bool, of: right, in: scope)
            return .bool
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            let type = type(of: left, in: scope)
            expect(type, of: right, in: scope)
            // The option may stand on the left: "Thuê" = xe.so_huu.
            var quiet = FeelChecker()
            if let code = optionFault(quiet.type(of: right, in: scope), left) { report(code, at: left.place) }
            return .bool
        case .plus:
            let type = type(of: left, in: scope)
            guard case .text = type else {
                expect(.number, of: left, in: scope)
                expect(.number, of: right, in: scope)
                return .number
            }
            expect(.text, of: right, in: scope)
            return .text
        case .minus, .times, .divided, .power:
            expect(.number, of: left, in: scope)
            expect(.number, of: right, in: scope)
            return .number
        }
    }

    mutating func membership(of item: Feel.Node, in range: Feel.Node, scope: FeelScope) -> FeelType {
        let type = type(of: item, in: scope)
        switch range.kind {
        case .list(let options):
            for option in options { expect(type, of: option, in: scope) }
        case .interval(let low, let high, _, _):
            expect(type, of: low, in: scope)
            expect(type, of: high, in: scope)
        default:
            let found = self.type(of: range, in: scope)
            if case .list(let element) = found {
                if !element.isLike(type) { report(.wrongType(found: element, wanted: type), at: range.place) }
            } else if !found.isLike(type) {
                report(.wrongType(found: found, wanted: .list(type)), at: range.place)
            }
        }
        return .bool
    }

    mutating func call(_ name: String, _ arguments: [Feel.Node], at place: Feel.Place, in scope: FeelScope) -> FeelType
    {
        guard let function = FeelFunction(rawValue: name) else {
            let known = FeelFunction.allCases.map(\.rawValue)
            report(.unknownFunction(name, suggestion: Nearest.word(to: name, among: known)), at: place)
            return .any
        }
        guard function.arity.contains(arguments.count) else {
            report(.wrongArguments(name), at: place)
            return function.result
        }
        for argument in arguments { expect(function.parameter, of: argument, in: scope) }
        return function.result
    }
}

extension FeelFunction {
    /// The kind of its arguments, where they are all of one.
    var parameter: FeelType {
        switch self {
        case .not: .bool
        case .abs, .floor, .ceiling, .round: .number
        case .contains, .startsWith, .endsWith, .stringLength, .upperCase, .lowerCase: .text
        case .year, .month, .day, .daysBetween: .date
        case .count: .list(.any)
        case .sum, .min, .max, .listContains, .date, .string, .number: .any
        }
    }

    /// The kind of its value.
    var result: FeelType {
        switch self {
        case .not, .contains, .startsWith, .endsWith, .listContains: .bool
        case .date: .date
        case .string, .upperCase, .lowerCase: .text
        default: .number
        }
    }
}

extension Feel {
    /// The expression's kind in that scope, and everything wrong with it.
    package func check(in scope: FeelScope) -> (type: FeelType, faults: [FeelFault]) {
        var checker = FeelChecker()
        let type = checker.type(of: root, in: scope)
        var seen: Set<FeelFault> = []
        return (type, checker.faults.filter { seen.insert($0).inserted })
    }
}
