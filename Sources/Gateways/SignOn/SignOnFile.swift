import Foundation
import Kernel
package import OneStop
import Yams

/// The file that names providers of sign-ons: `motcua serve --sign-on FILE`. Secrets lie beside it, never in it.
package struct SignOnFile {
    let file: String
    let environment: [String: String]
    private let root: MessagesSection

    private static let keys = [
        "key", "name", "issuer", "client_id", "secret_env", "secret_file", "audience", "scopes", "acr_values", "claims",
        "assurance", "levels", "second_factor", "contacts_are_proved", "userinfo",
    ]

    /// Reads the file.
    ///
    /// - Throws: `MessagesFault` with place, reason and remedy.
    package static func providers(
        _ path: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> [SignOnProvider] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw MessagesFault(file: path, line: 0, reason: "the file can't be read", remedy: "Check path and rights")
        }
        return try SignOnFile(path, text: text, environment: environment).providers()
    }

    package init(_ file: String, text: String, environment: [String: String] = [:]) throws(MessagesFault) {
        self.file = file
        self.environment = environment
        let node: Node?
        do {
            node = try compose(yaml: text)
        } catch {
            throw MessagesFault(file: file, line: 0, reason: "it is no YAML", remedy: "Check blanks and quotes")
        }
        guard let node else {
            throw MessagesFault(file: file, line: 0, reason: "it is empty", remedy: "Name a provider")
        }
        root = try MessagesSection(
            file: file, path: "sign-on", node: node, environment: environment, known: ["providers"])
    }

    package func providers() throws(MessagesFault) -> [SignOnProvider] {
        var providers: [SignOnProvider] = []
        for section in try root.sections("providers", known: Self.keys) {
            let provider = try provider(section)
            guard !providers.contains(where: { $0.key == provider.key }) else {
                throw section.fault(at: "key", "key \(provider.key) is there twice", "Give each its own")
            }
            guard !providers.contains(where: { $0.issuer == provider.issuer && $0.audience == provider.audience })
            else { throw section.fault(at: "issuer", "this issuer is there twice", "Name it once for an audience") }
            providers.append(provider)
        }
        guard !providers.isEmpty else {
            throw root.fault(at: "providers", "no provider is named", "Write providers: and one that begins with -")
        }
        return providers
    }

    private func provider(_ section: MessagesSection) throws(MessagesFault) -> SignOnProvider {
        let key = try section.text("key")
        guard (1...40).contains(key.utf8.count), key.utf8.allSatisfy(Self.isKeyLetter) else {
            throw section.fault(at: "key", "key is no word for an address", "Write small letters, digits and -")
        }
        guard let audience = SignOnAudience(rawValue: try section.text("audience")) else {
            throw section.fault(at: "audience", "audience is unknown", "Write citizens or officers")
        }
        return SignOnProvider(
            key: key, name: try name(section), issuer: try issuer(section), clientID: try section.text("client_id"),
            secret: try secret(section), audience: audience, scopes: section.strings("scopes"),
            acrValues: section.strings("acr_values"), claims: try claims(section),
            assurance: try SignOnRules.assurance(section), multiFactor: try SignOnRules.multiFactor(section, audience),
            provesContacts: try SignOnRules.truth("contacts_are_proved", section, otherwise: false),
            asksUserInfo: try SignOnRules.truth("userinfo", section, otherwise: true))
    }

    private func name(_ section: MessagesSection) throws(MessagesFault) -> LocalText {
        guard let part = try section.section("name", known: ["vi", "en"]) else {
            throw section.fault(at: "key", "the provider has no name", "Add name: {vi: …, en: …}")
        }
        return LocalText(vi: try part.text("vi"), en: part.optional("en"))
    }

    private func issuer(_ section: MessagesSection) throws(MessagesFault) -> String {
        let issuer = try section.text("issuer")
        guard ProviderAddress.isSafe(issuer, plain: true), !issuer.contains("?") else {
            throw section.fault(
                at: "issuer", "issuer is no https address", "Write it letter by letter as the provider's document does")
        }
        return issuer
    }

    /// From the environment, or from a file that nobody else may read.
    private func secret(_ section: MessagesSection) throws(MessagesFault) -> String {
        guard section.has("secret_env") != section.has("secret_file") else {
            throw section.fault(
                at: "client_id", "the secret is in no place, or in two", "Write secret_env: NAME or secret_file: PATH")
        }
        if section.has("secret_env") { return try section.secret("secret") ?? "" }
        let path = try section.text("secret_file")
        let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
        guard mode & 0o077 == 0 else {
            throw section.fault(at: "secret_file", "others may read \(path)", "chmod 600 \(path)")
        }
        let text = (try? String(contentsOfFile: path, encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let text, !text.isEmpty else {
            throw section.fault(at: "secret_file", "\(path) can't be read or is empty", "Write the secret into it")
        }
        return text
    }

    private func claims(_ section: MessagesSection) throws(MessagesFault) -> ClaimNames {
        var names = ClaimNames()
        let known = ["subject", "name", "identity_number", "phone", "email", "birth_date", "login", "assurance"]
        guard let part = try section.section("claims", known: known) else { return names }
        names.subject = part.optional("subject") ?? names.subject
        names.name = part.optional("name") ?? names.name
        names.identityNumber = part.optional("identity_number")
        names.phone = part.optional("phone") ?? names.phone
        names.email = part.optional("email") ?? names.email
        names.birthDate = part.optional("birth_date") ?? names.birthDate
        names.login = part.optional("login") ?? names.login
        names.assurance = part.optional("assurance") ?? names.assurance
        return names
    }

    private static func isKeyLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}
