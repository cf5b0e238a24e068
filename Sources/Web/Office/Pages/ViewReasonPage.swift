import Kernel
import OneStop

/// Asks an officer without a part in a dossier why it is to be opened: one click, or words.
struct ViewReasonPage {
    let code: DossierCode
    /// Where the officer wanted to go.
    let next: String
    var typed = ""
    var problem: Refusal?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let reasons = StatedReason.Kind.opening.filter { $0 != .other }.map { kind -> HTML in
            "<button class=\"btn\" name=\"ly_do\" value=\"\(kind.rawValue)\">\(words(kind, t))</button>"
        }
        return frame.portal(
            t("view_reason.title"),
            """
            <form class="narrow stack" method="post" action="\(Link.viewReason(code.text).path)">\(frame.csrfField)<input type="hidden" name="den" value="\(next)">\(Piece.errorSummary(error(t).map { [("ghi", $0)] } ?? [], t: t))<p class="code">\(code.text)</p><h1>\(t("view_reason.title"))</h1><p class="lead">\(t("view_reason.lead"))</p>
            <div class="stack-s" role="group" aria-label="\(t("view_reason.choices"))">\(reasons)</div>
            \(Piece.input("ghi", label: t("view_reason.words"), value: typed, hint: t("view_reason.words_hint"), error: error(t), isRequired: false, t: t))<p class="row"><button class="btn" name="ly_do" value="other">\(t("view_reason.other"))</button><a href="\(Link.officeHome.path)">\(t("view_reason.back"))</a></p></form>
            """)
    }

    private func words(_ kind: StatedReason.Kind, _ t: Wording) -> String {
        t(Phrase(computed: "looks.stated_\(kind.rawValue)"))
    }

    private func error(_ t: Wording) -> String? {
        switch problem {
        case nil: nil
        case .tooLong(let max): t("view_reason.too_long", ["max": "\(max)"])
        default: t("view_reason.missing")
        }
    }
}
