/// Why nobody came in by a provider; each is told apart to the person and, by its word, in the log.
package enum SignOnRefusal: Error, Sendable, Hashable {
    case unknownProvider
    /// The provider, or its discovery, keys or userinfo, can't be had now; why, for the log.
    case unreachable(String)
    /// The provider speaks for another issuer than the operator named, or its document can't be used; why, for the log.
    case misconfigured(String)
    /// Not begun here, taken before, or over ten minutes ago.
    case expired
    /// Begun in another browser.
    case otherBrowser
    /// The person, or the provider, said no.
    case denied
    /// The answer names another provider, or came to another's address.
    case mixedUp
    /// The provider would not give tokens for the code; its own word.
    case codeRefused(String)
    case token(TokenFault)
    /// Userinfo tells of somebody else than the token.
    case otherUserInfo
    /// What the operator's file calls so was not told.
    case missing(String)
    /// An officer's account by the citizens' way, or the other way round.
    case wrongDoor
    /// No administrator linked an account with it.
    case notLinked
    case disabled
    /// It is another account's already.
    case linkedElsewhere
    /// Who signed in anew is not who is here.
    case otherPerson
    /// Without it nobody would come into the account.
    case lastWay

    /// As the log and the texts name it.
    package var word: String {
        switch self {
        case .unknownProvider: "unknown_provider"
        case .unreachable: "unreachable"
        case .misconfigured: "misconfigured"
        case .expired: "expired"
        case .otherBrowser: "other_browser"
        case .denied: "denied"
        case .mixedUp: "mixed_up"
        case .codeRefused: "code_refused"
        case .token(let fault): "token_\(fault.rawValue)"
        case .otherUserInfo: "other_user_info"
        case .missing: "missing"
        case .wrongDoor: "wrong_door"
        case .notLinked: "not_linked"
        case .disabled: "disabled"
        case .linkedElsewhere: "linked_elsewhere"
        case .otherPerson: "other_person"
        case .lastWay: "last_way"
        }
    }

    /// The word, with what helps the operator; never a token, a code or a secret.
    package var detail: String {
        switch self {
        case .codeRefused(let said), .missing(let said), .unreachable(let said), .misconfigured(let said):
            "\(word) \(said)"
        default: word
        }
    }

    /// Every word, for whoever must have a text for each.
    package static let words: [String] =
        [
            Self.unknownProvider, .unreachable(""), .misconfigured(""), .expired, .otherBrowser, .denied, .mixedUp,
            .codeRefused(""), .otherUserInfo, .missing(""), .wrongDoor, .notLinked, .disabled, .linkedElsewhere,
            .otherPerson, .lastWay,
        ].map(\.word) + TokenFault.allCases.map { Self.token($0).word }
}
