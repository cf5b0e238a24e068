/// What a purge erases.
package enum Erased: Sendable, Hashable {
    /// By key of their class.
    case dossiers(of: String)
    case passing(PassingKind)
    case files

    var text: String {
        switch self {
        case .dossiers(let key): "dossiers \(key)"
        case .passing(let kind): "passing \(kind.rawValue)"
        case .files: "files"
        }
    }

    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("dossiers", let key?) where parts.count == 2: self = .dossiers(of: key)
        case ("passing", let name?):
            guard let kind = PassingKind(rawValue: name) else { return nil }
            self = .passing(kind)
        case ("files", _): self = .files
        default: return nil
        }
    }
}
