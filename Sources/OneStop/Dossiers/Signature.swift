/// Who did something, as kept with each event for ever.
package struct Signature: Sendable, Hashable, Codable {
    /// `nil` for MotCua itself.
    package let person: Person?
    package let capacity: Capacity
    /// The absent officer for whom the person acted as deputy.
    package let onBehalfOf: Person?

    package init(person: Person?, capacity: Capacity, onBehalfOf: Person? = nil) {
        self.person = person
        self.capacity = capacity
        self.onBehalfOf = onBehalfOf
    }

    private enum CodingKeys: String, CodingKey {
        case person, capacity
        case onBehalfOf = "for"
    }

    /// In what capacity the person acted.
    package enum Capacity: Sendable, Hashable, Codable {
        case applicant
        case officer(Role)
        case system
    }
}
