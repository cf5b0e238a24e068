package import Kernel

/// What a decision needs to know of the province's other agencies: their working time.
package struct Neighbours: Sendable {
    private let find: @Sendable (String) -> WorkingCalendar?

    package init(_ find: @escaping @Sendable (String) -> WorkingCalendar?) {
        self.find = find
    }

    /// Nobody else is known.
    package static let none = Neighbours { _ in nil }

    /// The working time of the agency of that slug.
    func calendar(of agency: String) -> WorkingCalendar? { find(agency) }
}

extension Catalogue {
    /// The agencies that may be asked, or that a dossier may be forwarded to.
    package var neighbours: Neighbours {
        Neighbours { slug in agency(slug).map(calendar) }
    }
}
