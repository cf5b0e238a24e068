import Foundation
package import Kernel
import Storage

/// The register of an agency's fee receipts, the voided ones too, in the order of their writing, paged by key.
package struct FeeRegister: Sendable {
    let database: Database

    package static let pageSize = 50
    /// Who may read it whole: the cash desk, whoever leads, and inspectors.
    package static let readers: [Role] = CashBook.readers + [.inspector]

    /// One page.
    ///
    /// - Throws: `Refusal.notYourRole`, `StorageError`.
    package func page(
        _ request: FeeRegisterRequest, by officer: Actor
    ) async throws -> (receipts: [FeeReceipt], next: FeeReceiptKey?) {
        try require(officer, in: request.agency)
        let found = try await read(request, limit: Self.pageSize + 1)
        guard found.count > Self.pageSize else { return (found, nil) }
        let shown = Array(found.prefix(Self.pageSize))
        return (shown, shown.last.map(FeeReceiptKey.init))
    }

    /// Every receipt of the period, read in batches.
    ///
    /// - Throws: `RegisterRefusal.tooLong`, `Refusal.notYourRole`, `StorageError`.
    package func all(_ request: FeeRegisterRequest, by officer: Actor, most: Int) async throws -> [FeeReceipt] {
        try require(officer, in: request.agency)
        var request = request
        var receipts: [FeeReceipt] = []
        while true {
            let batch = try await read(request, limit: 500)
            receipts += batch
            guard receipts.count <= most else { throw RegisterRefusal.tooLong(most: most) }
            guard batch.count == 500, let last = batch.last else { return receipts }
            request.after = FeeReceiptKey(last)
        }
    }

    /// How many receipts of the period still count, and what they come to.
    ///
    /// - Throws: `Refusal.notYourRole`, `StorageError`.
    package func sum(_ request: FeeRegisterRequest, by officer: Actor) async throws -> (count: Int, amount: Dong) {
        try require(officer, in: request.agency)
        let row = try await database.read { tx in try tx.row(Self.summing(request)) }
        guard let row else { return (0, .zero) }
        return (try row.get("total"), Dong(clamping: try row.get("amount")))
    }

    private func require(_ officer: Actor, in agency: String) throws {
        guard Self.readers.contains(where: { officer.holds($0, in: agency) }) else {
            throw Refusal.notYourRole(needed: Self.readers)
        }
    }

    private func read(_ request: FeeRegisterRequest, limit: Int) async throws -> [FeeReceipt] {
        try await database.read { tx in
            try tx.rows(Self.listing(request, limit: limit)).map(FeeReceipt.init(row:))
        }
    }

    /// The statement behind a page.
    static func listing(_ request: FeeRegisterRequest, limit: Int) -> SQL {
        let next: SQL = request.after.map { "AND (day, number) > (\($0.day.iso), \($0.number))" } ?? ""
        return """
            SELECT \(FeeReceipt.columns)
            FROM fee_receipts
            WHERE agency = \(request.agency) AND day >= \(request.days.lowerBound.iso)
                AND day <= \(request.days.upperBound.iso) \(next)
            ORDER BY day, number
            LIMIT \(limit)
            """
    }

    private static func summing(_ request: FeeRegisterRequest) -> SQL {
        """
        SELECT COUNT(*) AS total, COALESCE(SUM(amount), 0) AS amount
        FROM fee_receipts
        WHERE agency = \(request.agency) AND day >= \(request.days.lowerBound.iso)
            AND day <= \(request.days.upperBound.iso) AND voided_at IS NULL
        """
    }
}
