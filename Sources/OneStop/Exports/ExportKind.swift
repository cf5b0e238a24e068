import Storage

/// Which list leaves the house as a file.
///
/// Stored by its raw value.
package enum ExportKind: String, Sendable, Hashable, CaseIterable {
    /// The register book of dossiers.
    case book
    /// The register of results.
    case results
    /// The register of fee receipts.
    case receipts
}

extension ExportKind: SQLBindable, SQLReadable {}
