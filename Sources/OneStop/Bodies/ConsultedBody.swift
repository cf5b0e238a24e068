package import Kernel

/// Who is asked for an opinion, with the name by which it was asked.
package enum ConsultedBody: Sendable, Hashable, Codable {
    /// An agency of the province, by slug: its officers answer here.
    case agency(String, name: LocalText)
    /// Anybody else: asked by letter, and the answer is written down here.
    case outside(name: LocalText)
    /// A role of the dossier's own agency, for a step that runs beside another.
    case own(step: String, role: Role, name: LocalText)

    package var name: LocalText {
        switch self {
        case .agency(_, let name), .outside(let name), .own(_, _, let name): name
        }
    }

    /// The agency of the province that answers; `nil` for the own one and for outsiders.
    package var agency: String? {
        if case .agency(let slug, _) = self { slug } else { nil }
    }

    /// The same body, whatever it is called.
    func isSame(as other: ConsultedBody) -> Bool {
        switch (self, other) {
        case (.agency(let mine, _), .agency(let theirs, _)): mine == theirs
        case (.outside(let mine), .outside(let theirs)): Folding.fold(mine.vi) == Folding.fold(theirs.vi)
        case (.own(let mine, _, _), .own(let theirs, _, _)): mine == theirs
        default: false
        }
    }
}
