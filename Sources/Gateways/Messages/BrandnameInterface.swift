import Foundation
import OneStop

/// An operator's interface as declared: where, which fields, how an answer is read.
///
/// Fields, headers and the signed text may name `{to}`, `{to84}`, `{text}`, `{id}`, `{parts}`, `{unicode}`,
/// `{report}`, `{signature}` and each secret by its name.
package struct BrandnameInterface: Sendable {
    package let url: String
    package let form: Form
    /// In the order declared.
    package let fields: [(String, String)]
    package let headers: [String]
    package let secrets: [String: String]
    package let signature: Signing?
    /// Found in the body of an answer that took the message.
    package let success: String
    /// Found where this number or text will never do.
    package let refusal: String?
    package let reports: Bool

    /// How fields travel.
    package enum Form: String, Sendable, CaseIterable {
        case query, form, json
    }

    package init(
        url: String, form: Form, fields: [(String, String)], headers: [String] = [], secrets: [String: String] = [:],
        signature: Signing? = nil, success: String, refusal: String? = nil, reports: Bool = false
    ) {
        self.url = url
        self.form = form
        self.fields = fields
        self.headers = headers
        self.secrets = secrets
        self.signature = signature
        self.success = success
        self.refusal = refusal
        self.reports = reports
    }

    /// Placeholders without a value stay as they are; reading the declaration refuses them.
    func filled(_ template: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open] + (values[name] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// Only what matches was taken; what can't be understood may have been.
    func judge(status: Int, body: String) -> Handoff {
        let words = "\(status) \(body.prefix(80))"
        if matches(success, body), (200...299).contains(status) { return .accepted(reference: nil) }
        if let refusal, matches(refusal, body) { return .refused(words) }
        return (400...499).contains(status) ? .failed(words) : .unknown(words)
    }

    private func matches(_ pattern: String, _ body: String) -> Bool {
        body.range(of: pattern, options: .regularExpression) != nil
    }
}
