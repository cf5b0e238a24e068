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

    /// The same as a fault of an expression.
    var feel: FeelFault.Code {
        switch code {
        case .tooLong(let max): .tooLong(max: max)
        case .unclosed: .unexpectedEnd
        case .expression(let fault): fault.code
        }
    }
}
