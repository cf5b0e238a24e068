import Kernel
import OneStop

/// The code that the person who is filed for reads out.
struct MandateCodePage {
    let mandate: Mandate
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let id = mandate.id.text
        let contact = mandate.contact.phone?.masked ?? mandate.contact.email?.masked ?? ""
        return frame.portal(
            t("people.their_code"), at: .dossiers,
            """
            <div class="narrow stack"><form method="post" action="\(Link.people(.mandateCode(id)).path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [("code", $0)] } ?? [], t: t))
            <h1>\(t("people.their_code"))</h1><p class="lead">\(t("people.their_code_lead", ["name": mandate.name, "contact": contact]))</p>\("<p class=\"note\"><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo)
            \(Piece.input("code", label: t("people.code"), error: error, width: "w-s", t: t))<p class="field"><button class="btn primary big">\(t("confirm.button"))</button></p></form>
            <form method="post" action="\(Link.people(.mandateAgain(id)).path)">\(frame.csrfField)<button class="btn link nopad">\(t("people.new_code"))</button></form></div>
            """)
    }
}
