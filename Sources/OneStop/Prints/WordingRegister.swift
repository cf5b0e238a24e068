import Foundation
import Kernel
import Storage

/// The wordings of agencies and of the province as rows: each change is a new one, so that papers of earlier days keep
/// theirs.
enum WordingRegister {
    /// Days that a version may lie ahead.
    static let horizon = 366

    /// The paragraphs that were not worded by the product at that moment: the agency's own, else the province's.
    static func inForce(_ place: WordingPlace, at: Date, in tx: Transaction) throws -> [String: TextTemplate] {
        // What was checked when it was written is read the same; a name that is gone leaves the product's wording.
        try sources(place, at: at, in: tx).compactMapValues { try? TextTemplate($0, in: PrintScope.scope) }
    }

    /// The same as they were written.
    static func sources(_ place: WordingPlace, at: Date, in tx: Transaction) throws -> [String: String] {
        let common = try parts(place.above, at: at, in: tx)
        return place.isProvinces ? common : common.merging(try parts(place, at: at, in: tx)) { _, own in own }
    }

    /// The newest versions of a place, those to come first.
    static func versions(of place: WordingPlace, in tx: Transaction) throws -> [PaperWording] {
        try tx.rows(
            """
            SELECT \(PaperWording.columns)
            FROM print_wordings
            WHERE agency = \(place.agency) AND kind = \(place.kind.rawValue) AND edition = \(place.edition.rawValue)
            ORDER BY since DESC, id DESC
            LIMIT 100
            """
        ).map(PaperWording.init(row:))
    }

    static func insert(_ version: PaperWording, at place: WordingPlace, in tx: Transaction) throws {
        try tx.send(
            """
            INSERT INTO print_wordings (id, agency, kind, edition, parts, by_name, by_account, since)
            VALUES (\(version.id), \(place.agency), \(place.kind.rawValue), \(place.edition.rawValue),
                \(try JSON.text(version.parts)), \(version.by.name), \(version.by.account), \(version.since))
            """)
    }

    private static func parts(_ place: WordingPlace, at: Date, in tx: Transaction) throws -> [String: String] {
        let text = try tx.value(
            """
            SELECT parts
            FROM print_wordings
            WHERE agency = \(place.agency) AND kind = \(place.kind.rawValue) AND edition = \(place.edition.rawValue)
                AND since <= \(at)
            ORDER BY since DESC, id DESC
            LIMIT 1
            """, as: String.self)
        return try text.map { try JSON.value($0) } ?? [:]
    }
}
