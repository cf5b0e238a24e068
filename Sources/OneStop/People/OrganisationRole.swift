import Storage

/// What a member may do for an organisation; stored by its raw value.
package enum OrganisationRole: String, Sendable, Hashable, CaseIterable, SQLBindable, SQLReadable {
    /// Invites, removes, files and reads.
    case owner
    /// Files and answers, reads.
    case filer
    /// Reads.
    case reader

    package var files: Bool { self != .reader }
}
