/// Why a hold is not placed or ended.
package enum RetentionRefusal: String, Error, Sendable, Hashable, CaseIterable {
    case noReason = "no_reason"
    case unknownDossier = "unknown_dossier"
    case alreadyHeld = "already_held"
    /// It was ended meanwhile, or never was.
    case unknownHold = "unknown_hold"
}
