/// How single sign-on stands with an account.
package struct SignOnStanding: Sendable, Hashable {
    package let links: [SignOnLink]
    package let invitations: [SignOnInvitation]
    /// There is a password beside.
    package let hasPassword: Bool

    /// One of the links may go without shutting the person out.
    package var mayUnlink: Bool { hasPassword || links.count > 1 }
}
