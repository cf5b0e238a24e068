import Foundation
import Kernel
import OneStop

/// What a page's script hands to the browser, as JSON; bytes are base64url.
///
/// - Source: WebAuthn Level 2 sections 5.4 and 5.5.
struct SecurityKeyOptions: Encodable {
    var challenge: String
    /// Milliseconds that the browser waits for a touch; shorter than the question lives.
    var timeout = 120_000
    var rp: Party?
    var rpId: String?
    var user: User?
    var pubKeyCredParams: [Kind]?
    var excludeCredentials: [Named]?
    var allowCredentials: [Named]?
    var authenticatorSelection: Selection?
    var userVerification: String?
    var attestation: String?

    struct Party: Encodable { let id, name: String }
    struct User: Encodable { let id, name, displayName: String }
    struct Kind: Encodable {
        var type = "public-key"
        let alg: Int
    }
    struct Named: Encodable {
        var type = "public-key"
        let id: String
    }
    struct Selection: Encodable {
        var residentKey = "discouraged"
        var userVerification = "preferred"
    }

    /// To make a new key for that officer. Nothing of the maker is asked for.
    static func making(
        _ question: SecurityKeyQuestion, for account: Account, at party: RelyingParty, named site: String
    ) -> SecurityKeyOptions {
        var options = SecurityKeyOptions(challenge: question.challenge)
        options.rp = Party(id: party.id, name: site)
        let login = account.email?.text ?? account.phone?.text ?? account.name
        options.user = User(
            id: Base64URL.text(Array(account.id.text.utf8)), name: login, displayName: account.name)
        options.pubKeyCredParams = SecurityKey.algorithms.map { Kind(alg: $0) }
        options.excludeCredentials = question.credentials.map { Named(id: $0) }
        options.authenticatorSelection = Selection()
        options.attestation = "none"
        return options
    }

    /// To have one of the officer's keys sign.
    static func signing(
        _ question: SecurityKeyQuestion, for purpose: SecurityKeyQuestion.Purpose, at party: RelyingParty
    ) -> SecurityKeyOptions {
        var options = SecurityKeyOptions(challenge: question.challenge)
        options.rpId = party.id
        options.allowCredentials = question.credentials.map { Named(id: $0) }
        options.userVerification = purpose.wantsVerification ? "required" : "discouraged"
        return options
    }
}
