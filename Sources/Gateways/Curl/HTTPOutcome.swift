/// What came of a call.
enum HTTPOutcome: Sendable {
    case answered(status: Int, body: String)
    /// The server never got it.
    case unsent(String)
    /// The server may have got it.
    case unknown(String)
}
