/// What is wrong in a wording, and where.
package struct TemplateFault: Error, Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// Character of the line, from 1.
    package let column: Int
    package let code: Code

    package enum Code: Sendable, Hashable {
        case tooLong(Int)
        /// "{{" without "}}".
        case unclosed
        case expression(FeelFault)
    }
}
