/// What an administrator does to an officer's account.
package enum OfficerAct: Sendable, Hashable {
    /// Forgets the second factor: the officer sets a new one up at the next sign-in.
    case resetFactor
    case endVisits
    case disable, enable
    case give(Post), take(Post)

    var event: SecurityEvent.Kind {
        switch self {
        case .resetFactor: .factorReset
        case .endVisits: .visitsEnded
        case .disable: .disabled
        case .enable: .enabled
        case .give, .take: .postsChanged
        }
    }
}
