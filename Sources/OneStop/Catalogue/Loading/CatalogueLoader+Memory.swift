import Kernel
import Synchronization

/// The folders that were read last, by digest: reading one takes much longer than comparing it.
private let memory = Mutex<[SHA256Digest: LoadedCatalogue]>([:])

extension CatalogueLoader {
    /// The folder's catalogue; a folder that was read before isn't read again.
    static func remembered(_ folder: ProvinceFolder) -> LoadedCatalogue {
        let digest = folder.digest
        if let known = memory.withLock({ $0[digest] }) { return known }
        let loaded = load(folder)
        memory.withLock { memory in
            if memory.count >= 4 { memory.removeAll() }
            memory[digest] = loaded
        }
        return loaded
    }
}
