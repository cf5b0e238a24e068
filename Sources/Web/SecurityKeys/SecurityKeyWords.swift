import HTTPTypes
import Kernel
import OneStop

extension SecurityKeyRefusal {
    /// What the person reads at the key.
    ///
    /// - Parameter wrong: what a wrong answer means on that page.
    func text(_ t: Wording, wrong: Phrase) -> String {
        switch self {
        case .wrong: t(wrong)
        case .expired: t("keys.expired")
        case .doubted: t("keys.doubted")
        case .locked(let until): t("keys.locked", ["at": VietnamTime.time(of: until).text])
        case .notAwaited, .unknown: t("keys.not_awaited")
        case .full: t("keys.full", ["n": "\(SecurityKey.most)"])
        case .taken: t("keys.taken")
        case .nameless: t("keys.nameless")
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .locked: .tooManyRequests
        case .full, .taken: .conflict
        default: .unprocessableContent
        }
    }
}
