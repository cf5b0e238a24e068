package import Kernel

/// What a filing gave.
package struct FiledDossier: Sendable, Hashable {
    package let code: DossierCode
    /// `nil` where the same draft was filed before.
    package let id: ID<Dossier>?
}
