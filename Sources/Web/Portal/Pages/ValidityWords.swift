import Kernel
import OneStop

/// How long a result holds, in words.
enum ValidityWords {
    static func text(_ rule: ResultRule, of form: Form, _ t: Wording) -> String? {
        switch rule.validity {
        case .years(let years): t("result.valid_years", ["n": "\(years)"])
        case .lasting(let limit): t("result.valid_for", ["limit": t.limit(limit)])
        case .until(let field): form.field(field).map { t("result.valid_until", ["what": t($0.label)]) }
        case .told(let text): t(text)
        case nil: nil
        }
    }
}
