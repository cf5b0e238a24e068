/// Who did something, as kept with each event for ever.
package struct Signature: Sendable, Hashable, Codable {
    /// `nil` for MotCua itself.
    package let person: Person?
    package let capacity: Capacity

    package init(person: Person?, capacity: Capacity) {
        self.person = person
        self.capacity = capacity
    }

    /// In what capacity the person acted.
    package enum Capacity: Sendable, Hashable, Codable {
        case applicant
        case officer(Role)
        case system
    }
}
