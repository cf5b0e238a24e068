package import Foundation
package import Kernel

/// A part of a person's copy, about the account or about one dossier: its tables, and the files that go with it.
package struct CopiedPart: Sendable {
    package let tables: [CopiedTable]
    package let files: [File]

    /// A file with its place in the archive.
    package struct File: Sendable, Hashable {
        package let path: String
        package let digest: SHA256Digest
    }

    /// The tables as one JSON object by their names, to be read by any program for years.
    package func json(at moment: Date) throws -> [UInt8] {
        let named = Dictionary(tables.map { ($0.kind.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Whole(takenAt: .moment(moment), data: named)))
    }

    /// A dossier's line in the table of contents.
    package var line: [CopiedValue] {
        guard let facts = tables.first(where: { $0.kind == .dossier }), let row = facts.rows.first else { return [] }
        return Self.lineColumns.map { column in facts.columns.firstIndex(of: column).map { row[$0] } ?? .none }
    }

    /// The table of contents of those lines.
    package static func contents(_ lines: [[CopiedValue]]) -> CopiedTable {
        CopiedTable(.dossiers, lineColumns, lines)
    }

    private static let lineColumns: [CopiedColumn] = [.code, .procedure, .agency, .filed, .stage, .keptUntil]

    private struct Whole: Encodable {
        /// Changes with every change that a reader must know of.
        let format = "motcua-data/1"
        let takenAt: CopiedValue
        let data: [String: CopiedTable]
    }

    /// "01", "02" … before names of files, so that two of one name stay two.
    static func numbered(_ index: Int) -> String { index < 9 ? "0\(index + 1)" : "\(index + 1)" }
}
