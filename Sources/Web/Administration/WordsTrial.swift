/// A trial of words that are being written: to whom, and what came of it.
struct WordsTrial: Sendable {
    var to = ""
    /// An SMS with its marks.
    var isAccented = false
    var outcome = Outcome.none

    enum Outcome: Sendable {
        case none, sent
        /// No mobile of Vietnam and no address.
        case invalid
    }
}
