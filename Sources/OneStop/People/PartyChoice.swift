import Kernel

/// For whom somebody may file a procedure now, beside for themselves.
package enum PartyChoice: Sendable, Hashable {
    case organisation(Organisation)
    case mandate(Mandate)

    package var name: String {
        switch self {
        case .organisation(let organisation): organisation.name
        case .mandate(let mandate): mandate.name
        }
    }

    /// As forms send it: "tc:…" or "uq:…".
    package var value: String {
        switch self {
        case .organisation(let organisation): "tc:\(organisation.id.text)"
        case .mandate(let mandate): "uq:\(mandate.id.text)"
        }
    }
}
