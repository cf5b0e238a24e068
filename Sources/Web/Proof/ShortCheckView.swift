import Foundation
import Kernel
import OneStop

/// What the public log says of a paper, by the code that the paper shows: compare it with what is printed.
struct ShortCheckView {
    let check: ShortCheck
    let catalogue: Catalogue

    func html(_ t: Wording) -> HTML {
        let leaf = check.leaf
        let agency = catalogue.agency(leaf.agency).map { t($0.name) } ?? leaf.agency
        var facts: [(String, HTML)] = [
            (t("verify.what"), "\(VerifyWords.kind(leaf.kind, t))"), (t("verify.where"), "\(agency)"),
            (t("verify.when"), "\(VietnamTime.stamp(leaf.date))"),
            (
                t("verify.place"),
                "\(t("verify.place_text", ["n": "\(check.index + 1)", "size": "\(check.size)"]))"
            ), (t("verify.signer"), "\(check.key.name.text)"),
        ]
        if let code = check.code { facts.insert((t("tracking.code"), "\(code.text)"), at: 0) }
        return """
            <section class="note ok stack-s" role="status"><h2>\(t("verify.code_found"))</h2>\(Piece.facts(facts))<p>\(t("verify.compare"))</p></section>
            """
    }
}
