import Kernel
import OneStop

/// What the signatures of a PDF say, a line each: intact, extended, altered, unchecked, and whose they are.
struct SignaturesView {
    let signatures: [SignatureCheck]

    /// - Parameter none: what stands where there is no signature.
    func html(_ t: Wording, ifNone none: String? = nil) -> HTML {
        guard !signatures.isEmpty else { return none.map { "<p>\($0)</p>" } ?? .empty }
        let items = signatures.map { signature -> HTML in
            let tone: Piece.Tone = signature.isGood ? .ok : signature.verdict == .altered ? .bad : .warn
            let verdict = t(Phrase(computed: "signature.\(signature.verdict.rawValue)"))
            return "<li>\(Piece.tag(verdict, tone)) \(signer(signature, t)) \(stamp(signature, t))</li>"
        }
        return "<ul class=\"stack-s\">\(items)</ul>"
    }

    private func stamp(_ signature: SignatureCheck, _ t: Wording) -> HTML {
        switch signature.stamp {
        case .none: claim(signature, t)
        case .holds(let at): "\(t("signature.stamp_holds", ["at": VietnamTime.stamp(at)]))"
        case .wrongPurpose: "\(t("signature.stamp_purpose"))"
        case .stranger: "\(t("signature.stamp_stranger"))"
        case .otherContent: "\(t("signature.stamp_other"))"
        case .unreadable: "\(t("signature.stamp_unreadable"))"
        }
    }

    /// Said only where no time stamp says it better.
    private func claim(_ signature: SignatureCheck, _ t: Wording) -> HTML {
        signature.claimedAt.map { "\(t("signature.claimed", ["at": VietnamTime.stamp($0)]))" } ?? .empty
    }

    private func signer(_ signature: SignatureCheck, _ t: Wording) -> String {
        guard let name = signature.signer else { return t("signature.nobody") }
        if signature.isTrusted { return t("signature.of", ["name": name]) }
        return t(signature.isExpired ? "signature.expired" : "signature.unknown", ["name": name])
    }
}
