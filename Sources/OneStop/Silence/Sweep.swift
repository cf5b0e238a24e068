/// What one round of telling did.
package struct Sweep: Sendable, Hashable {
    /// Dossiers whose moment had come.
    package var looked = 0
    /// Rungs that were told.
    package var told = 0
    /// Dossiers on which it failed, by code, with the error for the log; they are tried again later.
    package var failed: [String: String] = [:]
}
