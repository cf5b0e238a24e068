import Kernel

/// One role in one agency.
package struct Post: Sendable, Hashable, Codable {
    package let agency: String
    package let role: Role

    package init(agency: String, role: Role) {
        self.agency = agency
        self.role = role
    }
}
