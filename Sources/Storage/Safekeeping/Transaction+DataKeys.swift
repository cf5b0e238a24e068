/// Keys of single subjects, each sealed in a row of `data_keys`; read once a transaction.
extension Transaction {
    /// Makes the subject's key; one that is there stays.
    package func makeDataKey(of subject: String) throws {
        if try dataKey(of: subject) != nil { return }
        let key = DataKey()
        let sealed = try sealKeys().seal(key.secret, at: Self.cell(of: subject)).text
        try send("INSERT INTO data_keys (subject, sealed) VALUES (\(subject), \(sealed))")
        keep(key, of: subject)
    }

    /// The same where the subject is certainly new: asks nothing of the database.
    package func makeFirstDataKey(of subject: String) throws {
        let key = DataKey()
        let sealed = try sealKeys().seal(key.secret, at: Self.cell(of: subject)).text
        try send("INSERT INTO data_keys (subject, sealed) VALUES (\(subject), \(sealed))")
        keep(key, of: subject)
    }

    /// Reads the keys of many subjects at once, for a list that opens something of each.
    package func readDataKeys(of subjects: [String]) throws {
        let missing = subjects.filter { kept($0) == nil }
        if missing.isEmpty { return }
        for row in try rows("SELECT subject, sealed FROM data_keys WHERE subject IN (\(SQL.list(missing)))") {
            let subject: String = try row.get("subject")
            keep(try open(try row.get("sealed"), of: subject), of: subject)
        }
    }

    /// Destroys the subject's key: what was sealed under it can't be read again by anybody.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    package func dropDataKey(of subject: String) throws -> Bool {
        forgetDataKeys()
        return try run("DELETE FROM data_keys WHERE subject = \(subject)") == 1
    }

    func dataKey(of subject: String) throws -> DataKey? {
        if let key = kept(subject) { return key }
        let sealed: String? = try value("SELECT sealed FROM data_keys WHERE subject = \(subject)")
        guard let sealed else { return nil }
        let key = try open(sealed, of: subject)
        keep(key, of: subject)
        return key
    }

    private func open(_ stored: String, of subject: String) throws(StorageError) -> DataKey {
        let cell = Self.cell(of: subject)
        guard let sealed = SealedBytes(text: stored),
            let key = DataKey(secret: try sealKeys().open(sealed, at: cell))
        else { throw StorageError(.value, "\(cell.name): no key") }
        return key
    }

    private static func cell(of subject: String) -> Cell { Cell("data_keys", "sealed", row: subject) }
}
