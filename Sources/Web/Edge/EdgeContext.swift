import Foundation
package import Hummingbird
import Kernel
import NIOCore
package import OneStop

/// What every request carries: who asks (if anyone), in what language, and the id that logs and error pages share.
package struct EdgeContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var session: Session?
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
    let requestID: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = RemoteAddress.key(of: source.channel.remoteAddress?.ipAddress ?? "local")
        requestID = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    package var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    var csrf: String { session?.csrf ?? visitorCSRF }
}
