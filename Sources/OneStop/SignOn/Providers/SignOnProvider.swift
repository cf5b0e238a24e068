package import Kernel

/// A provider of sign-ons as the operator's file names it: who it is, who we are to it, what its claims mean.
package struct SignOnProvider: Sendable, Hashable {
    /// In addresses: "quoc-gia".
    package let key: String
    package let name: LocalText
    /// Letter by letter what its discovery document and its tokens must say.
    package let issuer: String
    package let clientID: String
    package let secret: String
    package let audience: SignOnAudience
    /// Asked for beside `openid`.
    package let scopes: [String]
    /// The levels that are asked for by `acr_values`; often none.
    package let acrValues: [String]
    package let claims: ClaimNames
    package let assurance: AssuranceRule
    package let multiFactor: MultiFactorRule
    /// Its phone numbers and addresses were proved to it.
    package let provesContacts: Bool
    /// Ask its userinfo endpoint, where it has one.
    package let asksUserInfo: Bool

    package init(
        key: String, name: LocalText, issuer: String, clientID: String, secret: String, audience: SignOnAudience,
        scopes: [String] = [], acrValues: [String] = [], claims: ClaimNames = ClaimNames(),
        assurance: AssuranceRule = AssuranceRule(), multiFactor: MultiFactorRule = MultiFactorRule(),
        provesContacts: Bool = false, asksUserInfo: Bool = true
    ) {
        self.key = key
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.secret = secret
        self.audience = audience
        self.scopes = scopes
        self.acrValues = acrValues
        self.claims = claims
        self.assurance = assurance
        self.multiFactor = multiFactor
        self.provesContacts = provesContacts
        self.asksUserInfo = asksUserInfo
    }

    /// What is asked for, `openid` first.
    var scope: String { (["openid"] + scopes.filter { $0 != "openid" }).joined(separator: " ") }
}
