import Kernel
import Storage

/// The register of an agency's results: each number is given once a year.
enum ResultRegister {
    /// Enters the result and counts its year's series on.
    ///
    /// - Throws: `Refusal.numberTaken`.
    static func enter(_ result: IssuedResult, of dossier: Dossier, at agency: Agency, in tx: Transaction) throws {
        let year = result.day.year
        _ = try Serials.next(series(of: agency.slug, year: year), in: tx)
        let entered = try tx.run(
            """
            INSERT INTO results (agency, year, number, dossier)
            VALUES (\(agency.slug), \(year), \(result.number), \(dossier.id))
            ON CONFLICT (agency, year, number) DO NOTHING
            """)
        guard entered == 1 else { throw Refusal.numberTaken(result.number) }
    }

    /// The first number of the rule's pattern that is free; only issuing takes it.
    static func proposal(for rule: ResultRule, agency: String, year: Int, in tx: Transaction) throws -> String {
        let last = try tx.value(
            "SELECT last FROM serials WHERE series = \(series(of: agency, year: year))", as: Int.self)
        var serial = (last ?? 0) + 1
        // Numbers written by hand may lie ahead of the series, a handful of them.
        for _ in 0..<100 where try isTaken(rule.number(serial, year: year), agency: agency, year: year, in: tx) {
            serial += 1
        }
        return rule.number(serial, year: year)
    }

    private static func isTaken(_ number: String, agency: String, year: Int, in tx: Transaction) throws -> Bool {
        try tx.row(
            "SELECT number FROM results WHERE agency = \(agency) AND year = \(year) AND number = \(number)") != nil
    }

    private static func series(of agency: String, year: Int) -> String { "result \(agency) \(year)" }
}
