import Foundation
package import Hummingbird
import Kernel
import NIOCore
package import OneStop

/// What every request carries: who asks (if anyone), in what language, and the id that logs and error pages share.
package struct EdgeContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var session: Session?
    /// A visit whose second factor is still missing; it lets nobody in.
    var pending: Session?
    var token: String?
    var language: Language = .vi
    /// The agency whose own site is asked; `nil` on the province's.
    var agency: Agency?
    /// Goes with forms of people who are not signed in.
    var visitorCSRF = ""
    /// A message left by the last action, by key.
    var flash: String?
    /// The address of the other end, for limits and nothing else; behind a trusted proxy, what the proxy saw.
    var remote: String
    /// Browser and system in words.
    var device = ""
    let requestID: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = RemoteAddress.key(of: source.channel.remoteAddress?.ipAddress ?? "local")
        requestID = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    package var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    var csrf: String { session?.csrf ?? pending?.csrf ?? visitorCSRF }

    /// Where the request comes from, as visits and security events keep it.
    var origin: VisitOrigin { VisitOrigin(device: device, address: remote) }

    /// The end of a request that only signed-in people may make.
    func unsigned(office: Bool) -> Edge {
        pending.map { .needsSecondFactor($0.awaits ?? .code) } ?? .needsSignIn(office: office)
    }
}
