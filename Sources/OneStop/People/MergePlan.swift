package import Kernel

/// What becomes of two accounts: pure, shown to the officer before it is done.
package struct MergePlan: Sendable, Hashable {
    package let kept: MergeSide
    package let closed: MergeSide

    /// - Throws: `MergeRefusal.sameAccount`, `.differentCards`.
    init(keeping kept: MergeSide, closing closed: MergeSide) throws(MergeRefusal) {
        guard kept.account.id != closed.account.id else { throw .sameAccount }
        if let one = kept.card, let other = closed.card, one != other { throw .differentCards }
        (self.kept, self.closed) = (kept, closed)
    }

    /// What the account signs in with afterwards: its own, and where it had none, the other's.
    package var phone: PhoneNumber? { kept.account.phone ?? closed.account.phone }
    package var email: EmailAddress? { kept.account.email ?? closed.account.email }

    /// Contacts of the closed account that nobody signs in with any more.
    package var dropped: [Login] {
        [closed.account.phone.map(Login.phone), closed.account.email.map(Login.email)].compactMap(\.self)
            .filter { $0.phone.map { $0 != phone } ?? ($0.email != email) }
    }
}
