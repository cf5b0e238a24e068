import HTTPTypes
import Hummingbird

@testable import Web

/// One line of the table: a route, for addresses that name an act one line for each act.
struct RightsRoute: Comparable {
    let method: HTTPRequest.Method
    let path: String
    let act: String

    /// As the table writes it.
    var text: String { "\(method.rawValue) \(path.replacing("{act}", with: act))" }

    /// Whether it names somebody's object, not the site's.
    var namesObject: Bool {
        [
            "{code}", "{draft}", "{reception}", "{filter}", "{template}", "{absence}", "{reference}", "{order}",
            "{account}", "{organisation}", "{mandate}", "{secret}", "{export}", "{upload}",
        ].contains {
            path.contains($0)
        }
    }

    static func < (one: RightsRoute, other: RightsRoute) -> Bool {
        (one.path, one.act, one.method.rawValue) < (other.path, other.act, other.method.rawValue)
    }

    /// Whether it is a HEAD that goes with each GET.
    private static func isEcho(_ method: HTTPRequest.Method, _ path: String) -> Bool {
        method == .head && !path.hasSuffix("{upload}")
    }

    /// What the running site routes, without assets, and without streams, which never end.
    static func all(of site: Site) -> [RightsRoute] {
        site.router().routes.filter { !isEcho($0.method, $0.path.description) }
            .flatMap { route -> [RightsRoute] in
                let path = route.path.description
                guard path.contains("{act}") else { return [RightsRoute(method: route.method, path: path, act: "")] }
                let acts =
                    path.contains("/xin-y-kien/")
                    ? InquiryAct.allCases.map(\.rawValue) : Link.Act.allCases.map(\.rawValue)
                return acts.map { RightsRoute(method: route.method, path: path, act: $0) }
            }
            .filter { !$0.path.hasPrefix("/tinh/") && !$0.path.hasSuffix("/thay-doi") && !$0.path.contains("*") }
            .sorted()
    }
}
