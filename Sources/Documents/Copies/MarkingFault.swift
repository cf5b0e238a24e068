/// Why words can't be put across a file.
package enum MarkingFault: Error, Sendable, Hashable {
    /// Neither PDF nor JPEG nor PNG.
    case kind
    /// A PDF with a signature, which would no longer be right for what one sees.
    case signed
    /// A PDF under a password.
    case locked
    /// Broken, or written in a way that is not read here.
    case unreadable
    /// More pixels or pages than are drawn for one look.
    case tooLarge
}
