import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes
import NIOSSL

/// HTTP/1.1 behind TLS, with the certificate of the moment when the connection comes.
///
/// Hummingbird's own channel for TLS keeps one certificate for good.
struct TLSChannel: ServerChildChannel {
    let shelf: CertificateShelf
    let http: HTTP1Channel

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: shelf.context))
        }.flatMap {
            // The clock of idle connections begins here, before the handshake: whoever dawdles over it is shut out too.
            http.setup(channel: channel, logger: logger)
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
