/// Finds what an expression can't mean, before anyone meets it: unknown names, options that don't exist, unlike kinds.
struct FeelChecker {
    private(set) var faults: [FeelFault] = []

    /// The expression's kind in that scope; `.any` where a fault hides it.
    mutating func type(of node: Feel.Node, in scope: FeelScope) -> FeelType {
        switch node.kind {
        case .number: return .number
        case .text: return .text
        case .bool: return .bool
        case .null: return .any
        case .name(let name): return named(name, at: node.place, in: scope)
        case .path(let base, let name): return path(type(of: base, in: scope), name, at: node.place)
        case .filter(let base, let test): return filtered(base, by: test, in: scope)
        case .list(let items):
            let types = items.map { type(of: $0, in: scope) }
            return .list(types.first ?? .any)
        case .interval(let low, let high, _, _):
            let type = type(of: low, in: scope)
            expect(type, of: high, in: scope)
            return .list(type)
        case .negated(let operand):
            expect(.number, of: operand, in: scope)
            return .number
        case .binary(let op, let left, let right): return binary(op, left, right, in: scope)
        case .isIn(let item, let range): return membership(of: item, in: range, scope: scope)
        case .between(let item, let low, let high):
            let type = type(of: item, in: scope)
            expect(type, of: low, in: scope)
            expect(type, of: high, in: scope)
            return .bool
        case .condition(let test, let yes, let no):
            expect(.bool, of: test, in: scope)
            let type = type(of: yes, in: scope)
            expect(type, of: no, in: scope)
            return type
        case .quantified(_, let name, let list, let condition):
            expect(.bool, of: condition, in: scope.binding(name, to: item(of: list, in: scope)))
            return .bool
        case .iteration(let name, let list, let result):
            return .list(type(of: result, in: scope.binding(name, to: item(of: list, in: scope))))
        case .call(let name, let arguments): return call(name, arguments, at: node.place, in: scope)
        }
    }

    mutating func report(_ code: FeelFault.Code, at place: Feel.Place) {
        faults.append(FeelFault(column: place.column, length: place.length, code: code))
    }

    /// Reports where the node's kind isn't like the wanted one.
    mutating func expect(_ wanted: FeelType, of node: Feel.Node, in scope: FeelScope) {
        let found = type(of: node, in: scope)
        if !found.isLike(wanted) { report(.wrongType(found: found, wanted: wanted), at: node.place) }
        checkOptions(wanted, node)
    }

    /// Reports a text literal that is none of the options.
    func optionFault(_ wanted: FeelType, _ node: Feel.Node) -> FeelFault.Code? {
        guard case .text(let options?) = wanted, case .text(let literal) = node.kind, !options.contains(literal) else {
            return nil
        }
        return .notAnOption(literal, allowed: options, suggestion: Nearest.word(to: literal, among: options))
    }

    private mutating func checkOptions(_ wanted: FeelType, _ node: Feel.Node) {
        if let code = optionFault(wanted, node) { report(code, at: node.place) }
    }

    private mutating func named(_ name: String, at place: Feel.Place, in scope: FeelScope) -> FeelType {
        if let type = scope[name] { return type }
        report(.unknownName(name, suggestion: Nearest.word(to: name, among: scope.names)), at: place)
        return .any
    }

    private mutating func path(_ base: FeelType, _ name: String, at place: Feel.Place) -> FeelType {
        switch base {
        case .row(let row):
            if let type = row[name] { return type }
            report(.unknownName(name, suggestion: Nearest.word(to: name, among: row.keys.sorted())), at: place)
            return .any
        case .list(let item): return .list(path(item, name, at: place))
        case .any: return .any
        default:
            report(.wrongType(found: base, wanted: .row([:])), at: place)
            return .any
        }
    }

    private mutating func filtered(_ base: Feel.Node, by test: Feel.Node, in scope: FeelScope) -> FeelType {
        let element = item(of: base, in: scope)
        if case .number = test.kind { return element }
        var inner = scope.binding("item", to: element)
        if case .row(let row) = element { inner = inner.entering(row: row) }
        expect(.bool, of: test, in: inner)
        return .list(element)
    }

    private mutating func item(of list: Feel.Node, in scope: FeelScope) -> FeelType {
        switch type(of: list, in: scope) {
        case .list(let item): return item
        case .any: return .any
        case let other:
            report(.wrongType(found: other, wanted: .list(.any)), at: list.place)
            return .any
        }
    }
}
