import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A form as it was posted; reading one is the only way to its values, and checks its token.
struct PostedForm: Sendable {
    let values: [String: [String]]

    /// Largest form, bytes: a table of 200 rows with every cell filled stays below.
    static let largest = 2_000_000
    static let mostFields = 20_000

    subscript(_ name: String) -> String {
        values[name]?.first ?? ""
    }

    func all(_ name: String) -> [String] {
        values[name] ?? []
    }

    /// Names and values without the site's own (`_csrf`, `_…`).
    var answers: [String: [String]] {
        values.filter { !$0.key.hasPrefix("_") }
    }
}

extension Request {
    /// Passes where the request carries the form token in a header, as scripts send it that send no form.
    ///
    /// - Throws: `Edge.wrongToken`.
    func checkToken(_ context: EdgeContext) throws {
        guard !context.csrf.isEmpty, headers[.literal("X-CSRF-Token")] == context.csrf else { throw Edge.wrongToken }
    }

    /// Reads a urlencoded form.
    ///
    /// - Throws: `Edge.tooLarge`, `.unreadable`, `.wrongToken`.
    func form(_ context: EdgeContext) async throws -> PostedForm {
        guard headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw Edge.unreadable
        }
        var bytes: [UInt8] = []
        for try await buffer in body {
            bytes += buffer.readableBytesView
            guard bytes.count <= PostedForm.largest else { throw Edge.tooLarge }
        }
        guard let values = URLEncoded.values(of: bytes) else { throw Edge.unreadable }
        let form = PostedForm(values: values)
        guard !context.csrf.isEmpty, form["_csrf"] == context.csrf else { throw Edge.wrongToken }
        return form
    }
}
