/// An account of the demo, listed on its sign-in pages.
package struct DemoAccount: Sendable {
    package let name: String
    package let login: String
    package let password: String
    package let isOfficer: Bool
    /// What it is for: "Sở Giao thông vận tải: tiếp nhận".
    package let purpose: String

    package init(name: String, login: String, password: String, isOfficer: Bool, purpose: String) {
        self.name = name
        self.login = login
        self.password = password
        self.isOfficer = isOfficer
        self.purpose = purpose
    }
}
