import HTTPTypes
import Kernel
import OneStop

/// Why what was scanned or typed opens no form here, in words.
enum CounterProblem {
    case unreadable
    case unknown
    case elsewhere(Agency)
    case taken(DossierCode)

    init(_ refusal: CounterRefusal, catalogue: Catalogue) {
        switch refusal {
        case .unknown: self = .unknown
        case .elsewhere(let slug): self = catalogue.agency(slug).map { .elsewhere($0) } ?? .unknown
        case .taken(let code): self = .taken(code)
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .unreadable: .unprocessableContent
        case .unknown, .elsewhere: .notFound
        case .taken: .conflict
        }
    }

    func text(_ typed: String, _ t: Wording) -> String {
        switch self {
        case .unreadable: t("counter.unreadable")
        case .unknown: t("counter.unknown", ["reference": typed])
        case .elsewhere(let agency): t("counter.elsewhere", ["reference": typed, "agency": t(agency.name)])
        case .taken(let code): t("counter.taken", ["reference": typed, "code": code.text])
        }
    }
}
