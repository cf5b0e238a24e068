import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// Why nobody was let in, as the page says it.
enum SignInFailure: Error, Sendable {
    case wrong, lapsed, tooMany, elsewhere, unavailable

    var phrase: Phrase {
        switch self {
        case .wrong: "identity.wrongLogin"
        case .lapsed: "identity.passwordLapsed"
        case .tooMany: "identity.tooManyTries"
        case .elsewhere: "identity.elsewhere"
        case .unavailable: "error.unavailable.title"
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wrong, .lapsed, .elsewhere: .unprocessableContent
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }
}
