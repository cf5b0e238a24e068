import HTTPTypes
import OneStop

/// Why a proof anew was not taken, as the page says it.
enum ProofFailure: Error, Sendable, Hashable {
    case wrong, tooMany, unavailable

    var phrase: Phrase {
        switch self {
        case .wrong: "access.proof_wrong"
        case .tooMany: "access.proof_too_many"
        case .unavailable: "error.unavailable.title"
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wrong: .unprocessableContent
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }
}
