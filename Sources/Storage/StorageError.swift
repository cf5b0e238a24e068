/// What can go wrong between the domain and its database, the same for both engines.
///
/// `detail` is for the log: it names tables, columns and statements, never the values bound to them.
package struct StorageError: Error, Sendable {
    package let code: Code
    package let detail: String

    /// Whether the same body may well succeed if it is run again (a deadlock, a serialisation failure).
    let isTransient: Bool

    /// A fault that running the body again would not mend.
    package init(_ code: Code, _ detail: String) {
        self.init(code, detail, isTransient: false)
    }

    /// A fault as an engine reported it.
    init(_ code: Code, _ detail: String, isTransient: Bool) {
        self.code = code
        self.detail = detail
        self.isTransient = isTransient
    }

    /// The kinds of fault that a caller may tell apart.
    package enum Code: Sendable, Hashable {
        /// The row exists already. Table and columns (in the order of the constraint) are equal on both engines, in
        /// lower case, for every UNIQUE and PRIMARY KEY over plain columns; over expressions do not rely on them.
        case unique(table: String, columns: [String])
        /// A row refers to one that is missing, or one that is referred to was to be deleted.
        case foreignKey
        /// NOT NULL or CHECK.
        case constraint
        /// A value that cannot be stored or is not what was to be read.
        case value
        /// The key of what was to be read was destroyed on purpose: nobody can read it any more.
        case erased
        /// Another transaction holds what this one needs; ask again.
        case busy
        /// No database, too long a queue, or a commit whose outcome nobody knows; ask again later.
        case unavailable
        /// The statement ran longer than `Limits.statement`.
        case timeout
        /// The database says that its files are damaged.
        case corrupt
        /// The migrations of this program and of the database disagree.
        case migration
        /// The database's URL or its settings are such that starting would be wrong.
        case configuration
        /// Anything else: a mistake in a statement.
        case other
    }
}

/// Equal by code; the details are for people.
extension StorageError: Equatable {
    package static func == (left: StorageError, right: StorageError) -> Bool {
        left.code == right.code
    }
}

extension StorageError: CustomStringConvertible {
    package var description: String { "\(code): \(detail)" }
}
