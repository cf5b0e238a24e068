/// Why a dossier went back to the queue where nobody gave it back.
package enum ReleaseCause: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its officer is away and named no deputy.
    case absence
}
