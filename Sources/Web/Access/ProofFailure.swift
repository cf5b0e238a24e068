import HTTPTypes
import OneStop

/// Why a proof anew was not taken, as the page says it.
enum ProofFailure: Error, Sendable, Hashable {
    case wrong, tooMany, unavailable
    /// Of a security key.
    case key(SecurityKeyRefusal)

    func text(_ t: Wording) -> String {
        switch self {
        case .wrong: t("access.proof_wrong")
        case .tooMany: t("access.proof_too_many")
        case .unavailable: t("error.unavailable.title")
        case .key(let refusal): refusal.text(t, wrong: "keys.proof_wrong")
        }
    }

    /// The input of the page that it is about.
    var field: String {
        if case .key = self { Site.keyField } else { Site.proofField }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wrong: .unprocessableContent
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .key(let refusal): refusal.status
        }
    }
}
