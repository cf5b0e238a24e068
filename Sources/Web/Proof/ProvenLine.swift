import Foundation
import Kernel
import OneStop

/// A line of the public log in plain words: what, of which dossier, where, when, and who keeps the log.
struct ProvenLine {
    let leaf: LedgerLeaf
    let dossier: LoggedDossier?
    /// From 0, as papers and receipts count it.
    let index: Int
    let key: VerifierKey
    var isOldKey = false
    var witnesses: [String] = []
    let catalogue: Catalogue
    /// Whose log it is.
    let authority: String

    func facts(_ t: Wording) -> [(String, HTML)] {
        var facts: [(String, HTML)] = []
        if let dossier {
            let name = catalogue.procedure(dossier.procedure).map { t($0.name) }
            facts = [(t("tracking.code"), "<b>\(dossier.code.text)</b>")]
            if let name { facts.append((t("verify.procedure"), "\(name)")) }
        }
        let agency = catalogue.agency(leaf.agency).map { t($0.name) } ?? leaf.agency
        facts += [
            (t("verify.what"), "\(VerifyWords.kind(leaf.kind, t))"), (t("verify.where"), "\(agency)"),
            (t("verify.when"), "\(VietnamTime.stamp(leaf.date)) (\(t("verify.clock")))"),
            (t("verify.place"), "\(index)"),
            (t("verify.signer"), "\(authority), \(key.name.text)\(" (\(t("verify.retired_key")))", if: isOldKey)"),
        ]
        if !witnesses.isEmpty { facts.append((t("verify.witnesses"), "\(witnesses.joined(separator: ", "))")) }
        return facts
    }
}
