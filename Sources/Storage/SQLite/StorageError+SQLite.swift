import GRDB

extension StorageError {
    /// The fault that SQLite, or GRDB around it, reported; a `StorageError` is passed on.
    init(sqlite error: any Error, in sql: String? = nil) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError:
            let message = error.message ?? "no message"
            let place = sql.map { " in: \($0.prefix(300))" } ?? ""
            let code = error.extendedResultCode.rawValue
            self.init(Code(sqlite: error, message), "SQLite \(code): \(message)\(place)")
        default: self.init(.unavailable, "\(type(of: error)): \(error)")
        }
    }

    /// What SQLite threw outside of any statement as a `StorageError`; a body's own error as it is.
    static func translated(_ error: any Error) -> any Error {
        error is DatabaseError ? StorageError(sqlite: error) : error
    }
}

extension StorageError.Code {
    fileprivate init(sqlite error: DatabaseError, _ message: String) {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = Self.unique(message: message)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_DATATYPE: self = .value
        default: self.init(primary: error.resultCode)
        }
    }

    private init(primary code: ResultCode) {
        switch code {
        case .SQLITE_CONSTRAINT: self = .constraint
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_INTERRUPT: self = .timeout
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
        case .SQLITE_TOOBIG, .SQLITE_MISMATCH: self = .value
        case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_NOMEM, .SQLITE_PROTOCOL, .SQLITE_PERM:
            self = .unavailable
        default: self = .other
        }
    }

    /// "UNIQUE constraint failed: dossiers.agency, dossiers.serial"
    private static func unique(message: String) -> Self {
        let list = message.split(separator: ": ", maxSplits: 1).last ?? ""
        let names = list.lowercased().split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
        let columns = names.filter { $0.count == 2 }.map { String($0[1]) }
        return .unique(table: names.first?.first.map(String.init) ?? "", columns: columns)
    }
}
