import CCurl
package import Foundation
import Kernel
import NIOPosix
package import OneStop

/// E-mail through a relay, which signs (DKIM) and delivers.
package final class SMTPGateway: MailGateway {
    package let name: String
    private let settings: Settings
    private let seal: GatewaySeal?
    private let threads: NIOThreadPool
    private let now: @Sendable () -> Date

    /// How the relay is reached.
    package struct Settings: Sendable, Hashable {
        package let host: String
        package let port: Int
        package let security: Security
        /// Empty where the relay knows us by our address.
        package let username: String
        package let password: String
        package let sender: MailSender
        /// Certificates of a private authority, PEM; `nil` for the system's.
        package let authority: String?

        package enum Security: String, Sendable, CaseIterable {
            /// Encrypted from the first byte.
            case tls
            /// STARTTLS, and nothing without it.
            case starttls
            case none
        }

        package init(
            host: String, port: Int, security: Security, username: String = "", password: String = "",
            sender: MailSender, authority: String? = nil
        ) {
            self.host = host
            self.port = port
            self.security = security
            self.username = username
            self.password = password
            self.sender = sender
            self.authority = authority
        }
    }

    package init(
        name: String, settings: Settings, seal: GatewaySeal?, now: @escaping @Sendable () -> Date = { Date.now }
    ) {
        self.name = name
        self.settings = settings
        self.seal = seal
        self.now = now
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    package func send(_ letter: Letter) async -> Handoff {
        let message = MIMEMessage(letter, from: settings.sender, at: now())
        let path = settings.sender.returnPath(for: letter.id, seal: seal)
        do {
            return try await threads.runIfActive { [self] in perform(message, from: path, to: letter.to) }
        } catch {
            return .failed("\(error)")
        }
    }

    private func perform(_ message: MIMEMessage, from path: String, to recipient: EmailAddress) -> Handoff {
        let transfer = CurlTransfer(seconds: 30)
        let scheme = settings.security == .tls ? "smtps" : "smtp"
        transfer.text(CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/\(settings.sender.domain)")
        transfer.text(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        if settings.security != .none { transfer.number(CURLOPT_USE_SSL, 3) }  // CURLUSESSL_ALL
        if let authority = settings.authority { transfer.text(CURLOPT_CAINFO, authority) }
        if !settings.username.isEmpty {
            transfer.text(CURLOPT_USERNAME, settings.username)
            transfer.text(CURLOPT_PASSWORD, settings.password)
        }
        transfer.text(CURLOPT_MAIL_FROM, "<\(path)>")
        transfer.list(CURLOPT_MAIL_RCPT, ["<\(recipient.text)>"])
        transfer.upload(Array(message.text.utf8))
        let code = transfer.run()
        if code == CURLE_OK { return .accepted(reference: nil) }
        return Self.handoff(code, reply: transfer.status, hasUploaded: transfer.hasUploaded)
    }

    /// 5xx is for good, 4xx for now; where the text was on its way, the relay may have it.
    static func handoff(_ code: CURLcode, reply: Int, hasUploaded: Bool) -> Handoff {
        let words = reply > 0 ? "\(reply) \(code.words)" : code.words
        // 530 to 538 speak of us, not of the recipient.
        let isAboutUs = (530...538).contains(reply) || code == CURLE_LOGIN_DENIED
        if (500...599).contains(reply), !isAboutUs { return .refused(words) }
        return hasUploaded && !(400...499).contains(reply) ? .unknown(words) : .failed(words)
    }
}
