/// Somebody with an account at the made-up provider.
package struct ProviderPerson: Sendable {
    package var subject = "vn-7001"
    package var name = "Trương Thị Định Danh (thử)"
    package var phone: String? = "0905111222"
    package var isPhoneProved = true
    package var email: String?
    package var login = "dinhdanh"
    package var more: [String: Told] = [:]

    package init(
        subject: String = "vn-7001", name: String = "Trương Thị Định Danh (thử)", phone: String? = "0905111222",
        isPhoneProved: Bool = true, email: String? = nil, login: String = "dinhdanh", more: [String: Told] = [:]
    ) {
        self.subject = subject
        self.name = name
        self.phone = phone
        self.isPhoneProved = isPhoneProved
        self.email = email
        self.login = login
        self.more = more
    }

    /// What userinfo tells.
    var told: [String: Told] {
        var told: [String: Told] = [
            "sub": .text(subject), "name": .text(name), "preferred_username": .text(login),
        ]
        told["phone_number"] = phone.map(Told.text)
        told["phone_number_verified"] = .truth(isPhoneProved)
        told["email"] = email.map(Told.text)
        return told.merging(more) { _, more in more }
    }
}
