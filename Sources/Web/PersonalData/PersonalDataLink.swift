/// Addresses of what a person does with the data that is kept of them.
enum PersonalDataLink: Sendable, Hashable {
    /// What is kept, why, until when.
    case overview
    /// The copy to take home.
    case copy
    /// Closing the account, and keeping it after all.
    case closing, keeping

    var path: String {
        switch self {
        case .overview: "/du-lieu-cua-toi"
        case .copy: "/du-lieu-cua-toi/ban-sao"
        case .closing: "/du-lieu-cua-toi/dong-tai-khoan"
        case .keeping: "/du-lieu-cua-toi/giu-tai-khoan"
        }
    }
}
