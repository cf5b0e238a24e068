import HTTPTypes
import HummingbirdTesting

/// What a visitor gets, as one sign of the table.
enum RightsAnswer: String {
    case answered = "●"
    /// A redirect onwards: an act was done, or the page lies elsewhere.
    case onward = "→"
    /// Let in, and the form or the state was refused.
    case refused = "○"
    /// Turned away: unknown, forbidden, or to the sign-in page.
    case away = "·"
    case broken = "✗"

    init(_ response: TestResponse) {
        let target = response.headers[.location] ?? ""
        self =
            switch response.status.code {
            case 200..<300: .answered
            case 300..<400 where target.hasPrefix("/dang-nhap") || target.hasPrefix("/can-bo/dang-nhap"): .away
            case 300..<400: .onward
            case 401, 403, 404, 410: .away
            case 400..<500: .refused
            default: .broken
            }
    }
}
