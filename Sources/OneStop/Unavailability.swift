import Storage

/// Whether an error means that the data can't be reached just now, so that pages can say so without knowing storage.
package enum Unavailability {
    package static func isBehind(_ error: any Error) -> Bool {
        guard let storage = error as? StorageError else { return false }
        switch storage.code {
        case .unavailable, .busy, .timeout: return true
        default: return false
        }
    }
}
