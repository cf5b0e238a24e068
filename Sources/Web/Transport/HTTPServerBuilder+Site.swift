import Hummingbird
package import HummingbirdCore
package import NIOCore

extension HTTPServerBuilder {
    /// How long a connection may say nothing, or dawdle over one request. A head is at most the 80 KB that NIO reads of
    /// one by itself.
    package static var patience: TimeAmount { .seconds(60) }

    /// Plain HTTP, with the limits of the site.
    package static var plain: HTTPServerBuilder { .http1(configuration: .init(idleTimeout: patience)) }

    /// HTTP by TLS, with the same limits.
    package static func tls(_ shelf: CertificateShelf, patience: TimeAmount = patience) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            TLSChannel(
                shelf: shelf, http: HTTP1Channel(responder: responder, configuration: .init(idleTimeout: patience)))
        }
    }
}
