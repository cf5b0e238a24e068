import Kernel
import OneStop

/// Asks an officer why the original of an ID paper is needed, of which there is a marked copy, or can be none.
struct OriginalPage {
    let code: DossierCode
    let name: String
    let copy: OfficerCopy
    let place: Link
    var typed = ""
    var problem: Refusal?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let faults = error(t).map { [("ghi", $0)] } ?? []
        return frame.portal(
            t("copies.title"),
            """
            <div class="narrow stack">\(Piece.errorSummary(faults, t: t))<p class="code">\(code.text)</p><h1>\(t("copies.title"))</h1><p>\(Icon.file.html) \(name)</p>\(OriginalForm(copy: copy, place: place, typed: typed, error: error(t), frame: frame).html)<p><a href="\(Link.officeHome.path)">\(t("view_reason.back"))</a></p></div>
            """)
    }

    private func error(_ t: Wording) -> String? {
        switch problem {
        case nil: nil
        case .tooLong(let max): t("view_reason.too_long", ["max": "\(max)"])
        default: t("copies.missing")
        }
    }
}
