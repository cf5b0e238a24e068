import Kernel

/// What an answer is taken from before the applicant types anything.
package enum Prefill: String, Sendable, Hashable, CaseIterable {
    case accountName = "account.name"
    case accountPhone = "account.phone"
    case accountEmail = "account.email"
    case accountAddress = "account.address"
}
