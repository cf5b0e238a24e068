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
            leaf: check.leaf, dossier: check.dossier, index: check.index, key: check.key, catalogue: catalogue,
            authority: authority)
        let isSlip = check.leaf.kind == "accepted"
        return """
            <section class="note stack-s" role="status"><h2>\(t("verify.code_found"))</h2>\(Piece.facts(line.facts(t)))<p>\(t("verify.compare"))\(" \(t("verify.compare_slip"))", if: isSlip)</p><p>\(t("verify.compare_not"))</p><p>\(t("verify.compare_differs", ["phone": catalogue.phone(of: check.leaf.agency)]))</p></section>
            """
    }
}

extension Catalogue {
    /// Whom to ask about what the agency of that short name did: the province, where there is no such agency any more.
    func phone(of agency: String) -> String { self.agency(agency)?.phone ?? province.hotline }
}
