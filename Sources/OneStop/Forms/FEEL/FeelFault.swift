/// What is wrong in an expression, and where.
package struct FeelFault: Error, Sendable, Hashable {
    /// Character of the source, from 1.
    package let column: Int
    package let length: Int
    package let code: Code

    package enum Code: Sendable, Hashable {
        case unexpected(String)
        case unexpectedEnd
        case unclosedText
        case strayCharacter(String)
        case tooLong(max: Int)
        case tooDeep
        case unknownName(String, suggestion: String?)
        case unknownFunction(String, suggestion: String?)
        case notAnOption(String, allowed: [String], suggestion: String?)
        case wrongArguments(String)
        case wrongType(found: FeelType, wanted: FeelType)
    }
}
