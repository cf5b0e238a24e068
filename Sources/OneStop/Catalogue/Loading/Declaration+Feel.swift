import Yams

/// Expressions inside declarations, parsed and checked with the file's own line and column.
extension Declaration {
    /// A condition over the scope; reported and `nil` where it isn't one.
    func condition(_ node: Node, in scope: FeelScope) -> Condition? {
        guard let (expression, type) = expression(node, in: scope) else { return nil }
        guard type.isLike(.bool) else {
            report(.notACondition(type), at: node)
            return nil
        }
        return Condition(expression)
    }

    /// A formula that gives a number.
    func formula(_ node: Node, in scope: FeelScope) -> Feel? {
        guard let (expression, type) = expression(node, in: scope) else { return nil }
        guard type.isLike(.number) else {
            report(.notANumber(type), at: node)
            return nil
        }
        return expression
    }

    /// An expression that gives a text.
    func wording(_ node: Node, in scope: FeelScope) -> Feel? {
        guard let (expression, type) = expression(node, in: scope) else { return nil }
        guard type.isLike(.text) else {
            report(.wrongKind(wanted: .textExpression), at: node)
            return nil
        }
        return expression
    }

    private func expression(_ node: Node, in scope: FeelScope) -> (Feel, FeelType)? {
        guard let source = text(node, max: Feel.longest) else { return nil }
        do throws(FeelFault) {
            let expression = try Feel(source)
            let (type, faults) = expression.check(in: scope)
            for fault in faults { report(fault, at: node) }
            return faults.isEmpty ? (expression, type) : nil
        } catch {
            report(error, at: node)
            return nil
        }
    }

    /// The fault's column counts from the scalar's first character; a quote before it shifts by one.
    private func report(_ fault: FeelFault, at node: Node) {
        guard case .scalar(let scalar) = node, let mark = node.mark else { return }
        let shift = scalar.style == .plain ? 0 : 1
        let isOneLine = scalar.style != .literal && scalar.style != .folded
        report(
            .expression(fault), line: mark.line,
            column: isOneLine ? mark.column + shift + fault.column - 1 : mark.column)
    }
}
