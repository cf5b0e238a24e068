package import Kernel

/// Why a reference opens no form at this desk.
package enum CounterRefusal: Error, Sendable, Hashable {
    /// Nothing was printed under it, or the draft was thrown away.
    case unknown
    /// The form is for another agency, by slug.
    case elsewhere(String)
    /// It became a dossier already.
    case taken(DossierCode)
}
