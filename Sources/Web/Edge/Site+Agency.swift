import HTTPTypes
import Hummingbird
import Kernel
import OneStop

extension Site {
    /// The agency whose own site the request's host is; `nil` for the province's.
    ///
    /// A demo has no names of its own: there `so-gtvt.localhost` is the site of the agency with that slug.
    func agency(asked request: Request) -> Agency? {
        guard let host = HostName(authority: request.head.authority ?? "") else { return nil }
        if let agency = office.catalogue.agency(at: host) { return agency }
        guard settings.isDemo, host.text == "\(host.firstLabel).localhost" else { return nil }
        return office.catalogue.agency(host.firstLabel)
    }
}
