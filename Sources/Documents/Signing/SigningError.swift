/// Why a document can't be signed.
package enum SigningError: Error, Hashable {
    /// The key can't be read, or doesn't belong to its certificate.
    case keyUnusable
    /// Not a PDF as our own press writes it.
    case notOurPDF
}
