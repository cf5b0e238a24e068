package import Kernel

/// What a person asks by SMS, in whatever case, with marks or without.
package enum InboundCommand: Sendable, Hashable {
    /// HS and the code.
    case status(DossierCode)
    /// TC: the newest dossier of this phone.
    case newest
    /// DK, HUY.
    case optIn, optOut
    case help

    package init(_ text: String) {
        let words = Folding.fold(String(text.prefix(320))).split(separator: " ").map(String.init)
        switch words.first {
        case "hs": self = DossierCode(words.dropFirst().joined()).map { .status($0) } ?? .help
        case "tc": self = .newest
        case "dk" where words.count == 1: self = .optIn
        case "huy" where words.count == 1: self = .optOut
        default: self = DossierCode(words.joined()).map { .status($0) } ?? .help
        }
    }

    /// What is kept of it.
    var name: String {
        switch self {
        case .status: "status"
        case .newest: "newest"
        case .optIn: "in"
        case .optOut: "out"
        case .help: "help"
        }
    }
}
