import Kernel
import NIOPosix
package import OneStop

/// SMS through a Kannel of our own: smsbox's `sendsms`, reports to an address that carries the message's proof.
///
/// - Source: Kannel 1.4.5 user's guide, "Using SMS push with sendsms-user".
package final class KannelGateway: SMSGateway {
    package let name: String
    package let reports = true
    private let settings: Settings
    private let seal: GatewaySeal
    private let threads: NIOThreadPool

    /// How it is reached.
    package struct Settings: Sendable, Hashable {
        /// "http://127.0.0.1:13013/cgi-bin/sendsms"
        package let address: String
        package let username: String
        package let password: String
        /// The brand name or number that phones show; empty for Kannel's own.
        package let sender: String
        /// Which of Kannel's connections; empty for any.
        package let smsc: String
        /// Where Kannel reaches us: "http://127.0.0.1:8080".
        package let callback: String

        package init(
            address: String, username: String, password: String, sender: String = "", smsc: String = "",
            callback: String
        ) {
            self.address = address
            self.username = username
            self.password = password
            self.sender = sender
            self.smsc = smsc
            self.callback = callback
        }
    }

    package init(name: String, settings: Settings, seal: GatewaySeal) {
        self.name = name
        self.settings = settings
        self.seal = seal
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    package func send(_ message: ShortMessage) async -> Handoff {
        let call = HTTPCall(url: "\(settings.address)?\(FormFields.encoded(fields(of: message)))")
        switch await call.make(on: threads) {
        case .unsent(let reason): return .failed(reason)
        case .unknown(let reason): return .unknown(reason)
        case .answered(let status, let body): return Self.handoff(status: status, body: body)
        }
    }

    func fields(of message: ShortMessage) -> [(String, String)] {
        var fields = [
            ("username", settings.username), ("password", settings.password), ("to", message.to.text),
            ("text", message.text), ("charset", "UTF-8"), ("coding", message.length.alphabet == .gsm7 ? "0" : "2"),
            // 1 delivered, 2 failed, 8 taken by the operator, 16 refused by it.
            ("dlr-mask", "27"), ("dlr-url", reportAddress(of: message.id)),
        ]
        if !settings.sender.isEmpty { fields.append(("from", settings.sender)) }
        if !settings.smsc.isEmpty { fields.append(("smsc", settings.smsc)) }
        return fields
    }

    /// `%d` is Kannel's to fill in.
    private func reportAddress(of id: ID<OutgoingMessage>) -> String {
        "\(settings.callback)/cong/sms/\(id.text)/\(seal.proof(for: id))?d=%d"
    }

    /// Smsbox answers 202 with "0: Accepted for delivery" or "3: Queued for later delivery"; 503 when bearerbox is
    /// away; 403 where we are not let in, which is no fault of the message.
    static func handoff(status: Int, body: String) -> Handoff {
        let words = "\(status) \(body.prefix(80))"
        switch status {
        case 202: return body.hasPrefix("0:") || body.hasPrefix("3:") ? .accepted(reference: nil) : .failed(words)
        case 400: return .refused(words)
        default: return .failed(words)
        }
    }
}
