/// A FEEL expression that is true or false of a form's answers.
package struct Condition: Sendable, Hashable {
    package let expression: Feel

    package init(_ expression: Feel) {
        self.expression = expression
    }

    package var source: String { expression.source }
}
