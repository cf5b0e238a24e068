import Storage

/// Numbers that are never given twice; gaps are allowed.
enum Serials {
    /// The next number of the series, from 1.
    static func next(_ series: String, in tx: Transaction) throws -> Int {
        let last = try tx.value(
            """
            INSERT INTO serials (series, last)
            VALUES (\(series), 1)
            ON CONFLICT (series) DO UPDATE SET last = serials.last + 1
            RETURNING last
            """, as: Int.self)
        guard let last else { throw StorageError(.other, "series \(series) gave no number") }
        return last
    }
}
