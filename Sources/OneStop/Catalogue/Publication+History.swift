import Kernel
import Storage
import Synchronization

/// What was published so far.
extension Publication {
    /// All publications, newest first, at most 200.
    package func history() async throws -> [PublicationEntry] {
        try await database.read { tx in try PublishedFolder.entries(in: tx) }
    }

    /// The publication of that number.
    package func entry(_ number: Int) async throws -> PublicationEntry? {
        try await database.read { tx in try PublishedFolder.entry(number, in: tx) }
    }

    /// Files, other than procedures' declarations, in which that publication differs from the one before it, sorted.
    package func otherFiles(of number: Int) async throws -> [String] {
        try await database.read { tx in
            try PublishedFolder.changedPaths(of: number, in: tx).filter { !$0.hasSuffix("/procedure.yaml") }
        }
    }

    /// What that publication changed against the one before it.
    package func differences(of number: Int) async throws -> [ProcedureDifference] {
        if let known = compared.withLock({ $0[number] }) { return known }
        let (before, after, changed) = try await database.read { tx in
            (
                try PublishedFolder.find(number - 1, in: tx)?.folder, try PublishedFolder.find(number, in: tx)?.folder,
                try PublishedFolder.changedPaths(of: number, in: tx)
            )
        }
        guard let after else { throw PublicationRefusal.unknownPublication(number) }
        let slugs = before == nil ? nil : Set(changed.compactMap(ProvinceFolder.procedure(of:)))
        let (old, new) = (Self.procedures(before, slugs), Self.procedures(after, slugs))
        let found = ProcedureDifference.between(old, new)
        compared.withLock { $0[number] = found }
        return found
    }

    private static func procedures(_ folder: ProvinceFolder?, _ slugs: Set<String>?) -> [Procedure] {
        folder.flatMap { CatalogueLoader.load($0.declarations(of: slugs)).sound }?.procedures ?? []
    }
}
