import Kernel

/// One step of the schema, which never changes once it is released.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let statements: [SQL]

    /// Takes the statements in the order in which they are to run, one statement each.
    package init(number: Int, name: String, statements: [SQL]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// The SHA-256 (64 hexadecimal digits) of the statements as written, with the words of the dialect still open.
    package var digest: String {
        SHA256Digest.of(statements.map(\.neutral).joined(separator: ";\n")).hex
    }

    /// How errors name it.
    var title: String { "migration \(number) (\(name))" }
}

extension [Migration] {
    /// Refuses a list that is not in ascending order of distinct numbers.
    func checkOrder() throws(StorageError) {
        for (one, next) in zip(self, dropFirst()) where one.number >= next.number {
            throw StorageError(.migration, "\(next.title) stands after \(one.title)")
        }
    }

    /// Refuses deferred constraints: their violation would show only at COMMIT, which SQLite's writers share.
    func checkConstraints() throws(StorageError) {
        for migration in self
        where migration.statements.contains(where: { $0.neutral.uppercased().contains("DEFERRABLE") }) {
            throw StorageError(.migration, "\(migration.title) has a deferrable constraint")
        }
    }
}
