/// What is wrong with a security key's answer, for the list of security events; people read `SecurityKeyRefusal`.
enum SecurityKeyFault: String, Error, Sendable, Hashable, CaseIterable {
    case unreadable
    case tooLong = "too_long"
    /// A key that was made where one should have signed, or the other way.
    case wrongAct = "wrong_act"
    /// It was done on another page than ours: a copy of the site, or an agency's own address.
    case wrongOrigin = "wrong_origin"
    case wrongParty = "wrong_party"
    case untouched, unverified
    case algorithm
    case signature
    /// No question that was put to this visit, or one that was answered.
    case challenge
    /// None of the officer's keys.
    case stranger
    /// It counts back: there may be two of it.
    case counter
}
