/// Who did something, as kept with each event for ever.
package struct Signature: Sendable, Hashable, Codable {
    /// `nil` for MotCua itself.
    package let person: Person?
    package let capacity: Capacity
    /// The absent officer for whom the person acted as deputy.
    package let onBehalfOf: Person?
    /// The agency in whose name, where that isn't the dossier's own.
    package let agency: String?

    package init(person: Person?, capacity: Capacity, onBehalfOf: Person? = nil, agency: String? = nil) {
        self.person = person
        self.capacity = capacity
        self.onBehalfOf = onBehalfOf
        self.agency = agency
    }

    private enum CodingKeys: String, CodingKey {
        case person, capacity, agency
        case onBehalfOf = "for"
    }

    /// In what capacity the person acted.
    package enum Capacity: Sendable, Hashable, Codable {
        case applicant
        case officer(Role)
        case system
    }
}
