import Hummingbird
import Kernel
import OneStop

/// Why an upload was refused, as it stands in the address of the page that says so.
enum UploadReason: String, CaseIterable, Sendable {
    case tooLarge = "too_large"
    case empty, unsupported, interrupted, infected

    init(_ refusal: FileRefusal) {
        self =
            switch refusal {
            case .tooLarge: .tooLarge
            case .empty: .empty
            case .unsupported: .unsupported
            case .missing, .interrupted, .waiting: .interrupted
            case .infected: .infected
            }
    }
}
