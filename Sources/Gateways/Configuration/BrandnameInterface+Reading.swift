import Foundation

extension BrandnameInterface {
    static let keys = [
        "url", "form", "fields", "headers", "secrets", "signature", "success", "refusal", "reports",
    ]

    private static let words: Set<String> = ["to", "to84", "text", "id", "parts", "unicode", "report", "signature"]

    /// Reads an operator's interface; a placeholder that has no value, or a pattern that is none, is a fault.
    init(_ section: MessagesSection, url: String) throws(MessagesFault) {
        guard let form = Form(rawValue: section.optional("form") ?? "form") else {
            throw section.fault(at: "form", "form is unknown", "Write query, form or json")
        }
        let secrets = try Self.secrets(section)
        let fields = try section.pairs("fields")
        let headers = section.strings("headers")
        let signature = try Self.signature(section)
        let known = Self.words.union(secrets.keys)
        for template in fields.map(\.1) + headers + [signature?.over ?? ""] {
            for name in Self.placeholders(template) where !known.contains(name) {
                throw section.fault(
                    at: "fields", "{\(name)} is no value", "There are \(known.sorted().joined(separator: ", "))")
            }
        }
        guard !headers.contains(where: { $0.contains("\r") || $0.contains("\n") }) else {
            throw section.fault(at: "headers", "a header has a line break", "Write one header a line of the list")
        }
        self.init(
            url: url, form: form, fields: fields, headers: headers, secrets: secrets, signature: signature,
            success: try Self.pattern("success", section) ?? "", refusal: try Self.pattern("refusal", section),
            reports: section.optional("reports") == "true")
        guard !success.isEmpty else {
            throw section.fault(at: "success", "nothing says how success looks", "Add success: a pattern of the answer")
        }
    }

    private static func secrets(_ section: MessagesSection) throws(MessagesFault) -> [String: String] {
        let names = Set(try section.pairs("secrets").map { $0.0.hasSuffix("_env") ? String($0.0.dropLast(4)) : $0.0 })
        guard let part = try section.section("secrets", known: names.flatMap { [$0, "\($0)_env"] }) else { return [:] }
        var secrets: [String: String] = [:]
        for name in names { secrets[name] = try part.secret(name) }
        return secrets
    }

    private static func signature(_ section: MessagesSection) throws(MessagesFault) -> Signing? {
        guard let part = try section.section("signature", known: ["kind", "key", "key_env", "over"]) else { return nil }
        guard let kind = Signing.Kind(rawValue: try part.text("kind")) else {
            let known = Signing.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw part.fault(at: "kind", "this kind of signature is unknown", "There are \(known)")
        }
        return Signing(kind: kind, key: try part.secret("key") ?? "", over: try part.text("over"))
    }

    private static func pattern(_ key: String, _ section: MessagesSection) throws(MessagesFault) -> String? {
        guard let pattern = section.optional(key) else { return nil }
        guard (try? NSRegularExpression(pattern: pattern)) != nil else {
            throw section.fault(at: key, "\(key) is no regular expression", "Escape ( ) [ ] . with \\")
        }
        return pattern
    }

    private static func placeholders(_ template: String) -> [String] {
        template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
