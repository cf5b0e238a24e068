/// Where a paper is after the desk had it in its hands.
package enum Custody: String, Sendable, Hashable, Codable, CaseIterable {
    /// It belongs to the dossier and stays in it.
    case filed
    /// Ours for a while: given back with the result at the latest.
    case kept
    /// Looked at and given back at once.
    case seen
    /// Scanned and given back at once.
    case scanned
}
