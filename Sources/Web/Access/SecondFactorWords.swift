import HTTPTypes
import Kernel
import OneStop

extension SecondFactorRefusal {
    /// What the person reads at the code.
    func text(_ t: Wording) -> String {
        switch self {
        case .wrong, .notAwaited: t("access.code_wrong")
        case .used: t("access.code_used")
        case .locked(let until): t("access.code_locked", ["at": VietnamTime.time(of: until).text])
        }
    }

    var status: HTTPResponse.Status {
        if case .locked = self { .tooManyRequests } else { .unprocessableContent }
    }
}
