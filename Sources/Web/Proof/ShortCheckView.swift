import Foundation
import Kernel
import OneStop

/// What the public log says of a paper, by the code that the paper shows: to be compared with what is printed.
struct ShortCheckView {
    let check: ShortCheck
    let catalogue: Catalogue

    /// - Parameter authority: whose log it is.
    func html(_ t: Wording, authority: String) -> HTML {
        let line = ProvenLine(
            leaf: check.leaf, dossier: check.dossier, index: check.index, size: check.size, key: check.key,
            catalogue: catalogue, authority: authority)
        return """
            <section class="note ok stack-s" role="status"><h2>\(t("verify.code_found"))</h2>\(Piece.facts(line.facts(t)))<p>\(t("verify.compare"))</p></section>
            """
    }
}
