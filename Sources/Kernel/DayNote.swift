/// What is special about one day, with the name people know it by.
package struct DayNote: Sendable, Hashable {
    package let kind: Kind
    package let name: String

    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case holiday
        case makeupWorkday = "makeup-workday"
    }

    package init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}
