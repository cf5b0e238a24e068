/// What is wrong with a text that an administrator wrote.
package struct TemplateProblem: Sendable, Hashable {
    /// "sms", "subject" or "body".
    package let part: String
    package let kind: Kind

    package enum Kind: Sendable, Hashable {
        case empty
        case tooLong(Int)
        /// A name in braces that has no value here.
        case unknownName(String)
        /// With usual values it fits no single SMS.
        case tooManyParts
    }

    package init(part: String, kind: Kind) {
        self.part = part
        self.kind = kind
    }
}
