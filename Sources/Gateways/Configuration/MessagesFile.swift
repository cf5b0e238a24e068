import Foundation
import Kernel
package import OneStop
import Yams

/// The file that names gateways: `motcua serve --messages FILE`. It holds secrets, so only its owner may read it.
package struct MessagesFile {
    let file: String
    let environment: [String: String]
    let publicAddress: String
    private let root: MessagesSection

    /// Reads the file, refusing one that others may read.
    package static func carriers(
        _ path: String, publicAddress: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Carriers {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw MessagesFault(file: path, line: 0, reason: "the file can't be read", remedy: "Check path and rights")
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
        guard mode & 0o077 == 0 else {
            throw MessagesFault(
                file: path, line: 0, reason: "others may read it, and it holds secrets", remedy: "chmod 600 \(path)")
        }
        return try MessagesFile(path, text: text, publicAddress: publicAddress, environment: environment).carriers()
    }

    package init(
        _ file: String, text: String, publicAddress: String, environment: [String: String] = [:]
    ) throws(MessagesFault) {
        self.file = file
        self.environment = environment
        self.publicAddress = publicAddress
        let node: Node?
        do {
            node = try compose(yaml: text)
        } catch {
            // The error's text may quote the file, which holds secrets.
            throw MessagesFault(file: file, line: 0, reason: "it is no YAML", remedy: "Check blanks and quotes")
        }
        guard let node else {
            throw MessagesFault(file: file, line: 0, reason: "it is empty", remedy: "Name a gateway")
        }
        root = try MessagesSection(
            file: file, path: "messages", node: node, environment: environment,
            known: ["secret", "secret_env", "callback", "quiet_hours", "budgets", "sms", "mail"])
    }

    package func carriers() throws(MessagesFault) -> Carriers {
        let seal = try seal()
        var sms: [any SMSGateway] = []
        let keys = ["name", "kannel", "brandname"]
        for section in try root.sections("sms", known: keys) { sms.append(try gateway(section, seal)) }
        var mail: [any MailGateway] = []
        let known = [
            "name", "host", "port", "security", "username", "password", "password_env", "from", "from_name", "bounces",
            "ca",
        ]
        for section in try root.sections("mail", known: known) { mail.append(try relay(section, seal)) }
        return Carriers(sms: sms, mail: mail, rules: try rules(), seal: seal, publicAddress: publicAddress)
    }

    private func seal() throws(MessagesFault) -> GatewaySeal {
        guard let secret = try root.secret("secret"), let seal = GatewaySeal(secret) else {
            throw root.fault(
                at: "secret", "secret has less than 24 characters", "Write what `openssl rand -hex 24` prints")
        }
        return seal
    }

    private func rules() throws(MessagesFault) -> SendingRules {
        var quiet = QuietHours.night
        if let text = root.optional("quiet_hours") {
            guard let hours = QuietHours(text) else {
                throw root.fault(at: "quiet_hours", "quiet_hours are not two times of day", "Write \"21:00-07:00\"")
            }
            quiet = hours
        }
        var budget = SMSBudget()
        if let section = try root.section("budgets", known: ["number", "prefix", "day"]) {
            budget = SMSBudget(
                number: try section.number("number", in: 1...1_000, default: budget.number),
                prefix: try section.number("prefix", in: 1...10_000_000, default: budget.prefix),
                day: try section.number("day", in: 1...10_000_000, default: budget.day))
        }
        return SendingRules(quiet: quiet, budget: budget)
    }

    private func gateway(_ section: MessagesSection, _ seal: GatewaySeal) throws(MessagesFault) -> any SMSGateway {
        let name = try section.text("name")
        let callback = try root.text("callback")
        let known = ["url", "username", "password", "password_env", "sender", "smsc"]
        if let kannel = try section.section("kannel", known: known) {
            return KannelGateway(
                name: name,
                settings: KannelGateway.Settings(
                    address: try address(kannel), username: try kannel.text("username"),
                    password: try kannel.secret("password") ?? "", sender: kannel.optional("sender") ?? "",
                    smsc: kannel.optional("smsc") ?? "", callback: callback), seal: seal)
        }
        guard let brandname = try section.section("brandname", known: BrandnameInterface.keys) else {
            throw section.fault(at: "name", "\(name) is neither kannel nor brandname", "Add kannel: or brandname:")
        }
        return BrandnameGateway(
            name: name, interface: try BrandnameInterface(brandname, url: try address(brandname)), seal: seal,
            callback: callback)
    }

    private func address(_ section: MessagesSection) throws(MessagesFault) -> String {
        let text = try section.text("url")
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme ?? ""), url.host() != nil else {
            throw section.fault(at: "url", "url is no address of http or https", "Write http://host:port/path")
        }
        return text
    }

    private func relay(_ section: MessagesSection, _ seal: GatewaySeal) throws(MessagesFault) -> SMTPGateway {
        guard let from = EmailAddress(try section.text("from")) else {
            throw section.fault(at: "from", "from is no address", "Write one like motcua@example.vn")
        }
        let words = section.optional("security") ?? "starttls"
        guard let security = SMTPGateway.Settings.Security(rawValue: words) else {
            throw section.fault(at: "security", "security \"\(words)\" is unknown", "Write tls, starttls or none")
        }
        let standard = security == .tls ? 465 : 587
        return SMTPGateway(
            name: try section.text("name"),
            settings: SMTPGateway.Settings(
                host: try section.text("host"), port: try section.number("port", in: 1...65_535, default: standard),
                security: security, username: section.optional("username") ?? "",
                password: try section.secret("password") ?? "",
                sender: MailSender(
                    name: section.optional("from_name") ?? "", address: from,
                    bounces: section.optional("bounces").flatMap(EmailAddress.init)),
                authority: section.optional("ca")), seal: seal)
    }
}
