/// An authority that says when it saw something; asked once a day, never waited for.
package protocol TimeStamping: Sendable {
    /// Its certificate, PEM, under which replies are believed.
    var authority: String { get }

    /// Sends the query, DER; the reply, DER, is not checked yet.
    func ask(_ query: [UInt8]) async throws -> [UInt8]
}
