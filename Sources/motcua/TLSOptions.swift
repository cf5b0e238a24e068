import ArgumentParser
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Web

/// Whether and how the site is served by TLS of its own, without a proxy.
struct TLSOptions: ParsableArguments {
    @Option(
        name: .customLong("tls-certificate"),
        help:
            "Serve by TLS: PEM file of the server's certificate and those above it. Renewed files are taken up by themselves."
    )
    var certificate: String?

    @Option(name: .customLong("tls-key"), help: "PEM file of the certificate's private key, without a passphrase.")
    var key: String?

    @Option(name: .customLong("tls-host"), help: "Address to listen on by TLS.")
    var host: String = "0.0.0.0"

    @Option(name: .customLong("tls-port"), help: "Port to listen on by TLS.")
    var port: Int = 8_443

    @Flag(
        name: .customLong("tls-only"), help: "No plain HTTP at all; without it, it stays on this machine for gateways.")
    var isOnly = false

    @Option(
        name: .customLong("redirect-port"),
        help: "A plain HTTP port, on the address of TLS, that only shows people the way to the public address.")
    var redirectPort: Int?

    var isOn: Bool { certificate != nil }

    func validate() throws {
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--tls-certificate and --tls-key: give both, or neither.")
        }
        guard isOn || !isOnly && redirectPort == nil else {
            throw ValidationError("--tls-only and --redirect-port: only with --tls-certificate and --tls-key.")
        }
    }

    /// The certificate as it lies there; `nil` where TLS is not ours.
    ///
    /// - Throws: `Doubt`, with the way out.
    func shelf() throws -> CertificateShelf? {
        guard let certificate, let key else { return nil }
        do {
            return try CertificateShelf(TLSFiles(certificate: certificate, key: key))
        } catch {
            throw Doubt(error.words)
        }
    }

    /// The site by TLS, the watch over its certificate, and the port that shows the way.
    func services<Responder: HTTPResponder>(
        for site: Responder, shelf: CertificateShelf, publicAddress: String,
        onRunning: @escaping @Sendable (any NIOCore.Channel) async -> Void, logger: Logger
    ) -> [any Service] where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
        var services: [any Service] = [
            CertificateWatch(shelf: shelf, logger: logger),
            Application(
                responder: site, server: .tls(shelf),
                configuration: .init(address: .hostname(host, port: port), serverName: "motcua"),
                onServerRunning: onRunning, logger: logger),
        ]
        if let redirectPort {
            services.append(
                Application(
                    router: RedirectRoutes(publicAddress: publicAddress).router(), server: .plain,
                    configuration: .init(address: .hostname(host, port: redirectPort), serverName: "motcua"),
                    logger: logger))
        }
        return services
    }
}
