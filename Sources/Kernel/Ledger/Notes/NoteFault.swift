/// Why a signed note is refused.
package enum NoteFault: Error, Hashable {
    /// It ends before its last signature line does.
    case truncated
    /// More than a million bytes.
    case tooLong
    /// No UTF-8, or with control characters.
    case notText
    /// A line under the text is no signature line, or there is none.
    case malformedSignature
    /// More signatures than are looked at.
    case tooManySignatures
    /// A key that is known signed something else.
    case wrongSignature(KeyName)
}
