import Kernel

/// Whose wording of which paper: an agency's own, or the province's for all agencies that have none.
package struct WordingPlace: Sendable, Hashable {
    /// Slug; "" for the province's.
    package let agency: String
    package let kind: PrintKind
    package let edition: FormEdition

    package init(agency: String, kind: PrintKind, edition: FormEdition) {
        self.agency = agency
        self.kind = kind
        self.edition = edition
    }

    package var isProvinces: Bool { agency.isEmpty }

    /// The same paper as the province words it.
    var above: WordingPlace { WordingPlace(agency: "", kind: kind, edition: edition) }
}

extension Account {
    /// Words the papers of that agency, or, for "", those of the whole province.
    package func words(_ agency: String) -> Bool {
        agency.isEmpty
            ? isProvinceAdministrator
            : posts.contains { $0.agency == agency && $0.role == .agencyAdministrator }
    }
}
