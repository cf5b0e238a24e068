import Kernel
import OneStop

extension TamperFinding {
    /// What differs and where, as `motcua verify --all` says it.
    var words: String {
        switch self {
        case .missingEvent(let dossier, let number): "dossier \(dossier): event \(number) is missing"
        case .unloggedEvent(let dossier, let number):
            "dossier \(dossier): event \(number) was put in behind the program's back; the log knows nothing of it"
        case .changedEvent(let dossier, let number):
            "dossier \(dossier): event \(number) was changed; it is not what the log was told"
        case .unreadableEvent(let dossier, let number): "dossier \(dossier): event \(number) can't be read"
        case .halfErased(let dossier, let number):
            "dossier \(dossier): its content is said to be erased, event \(number) or its key is still there"
        case .projection(let dossier, let column):
            "dossier \(dossier): the lists' column \(column) is not what the events give"
        case .counter(let agency, let procedure, let month, let measure, let kept, let counted):
            "counter \(measure) of \(agency), \(procedure), \(month): \(kept) is kept, the events give \(counted)"
        case .missingFile(let dossier, let digest): "dossier \(dossier): file \(digest.hex) is missing"
        case .changedFile(let dossier, let digest): "dossier \(dossier): file \(digest.hex) has another content"
        case .leaf(let position, let dossier):
            "leaf \(position)\(dossier.map { " (dossier \($0))" } ?? ""): not the one that was put into the tree"
        case .lostEvent(let dossier, let number): "dossier \(dossier): event \(number) is in the log and nowhere else"
        case .checkpoint(let size):
            "checkpoint of \(size) entries: not what the entries give, or signed by nobody known"
        case .size(let kept, let counted): "the log: \(kept) entries are noted, \(counted) are there or were signed"
        case .notAdopted: "events from before there was a log have no leaves yet; run motcua serve once"
        }
    }
}
