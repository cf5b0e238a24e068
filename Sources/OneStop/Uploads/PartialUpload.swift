package import Foundation
package import Kernel
import Storage

/// A file for a draft that comes in pieces, over as many connections as a bad line needs.
package struct PartialUpload: Sendable, Hashable {
    package let id: ID<PartialUpload>
    package let account: ID<Account>
    package let draft: ID<Draft>
    /// Name of the form's input that it answers.
    package let field: String
    /// As the person's device names it.
    package let fileName: String
    /// Bytes of the whole file, told before the first one came.
    package let length: Int
    package let startedAt: Date
    /// What became of it; nothing while bytes are missing.
    package let outcome: Outcome?

    /// How the upload of a whole file ended.
    package enum Outcome: String, Sendable, CaseIterable {
        /// It lies in the draft.
        case taken
        /// Not one of the kinds that are accepted.
        case unsupported
        /// The virus scanner found it bad.
        case infected
    }

    /// Uploads that one account may have under way.
    package static let mostOpen = 20

    /// How long its bytes wait for the rest, seconds.
    package static let lifetime: TimeInterval = 86_400

    /// When it is thrown away.
    package var expiresAt: Date { startedAt.addingTimeInterval(Self.lifetime) }

    init(row: Row) throws {
        id = try row.get("id")
        account = try row.get("account")
        draft = try row.get("draft")
        field = try row.get("field")
        fileName = try row.get("file_name")
        length = try row.get("length")
        startedAt = try row.get("started_at")
        let outcome: String? = try row.getOptional("outcome")
        self.outcome = outcome.map { Outcome(rawValue: $0) ?? .taken }
    }
}
