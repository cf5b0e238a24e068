import Kernel
import OneStop

/// The code, and the password that takes the place of the lost one.
struct NewPasswordPage {
    let code: String
    let error: (field: String, text: String)?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        func message(_ field: String) -> String? { error?.field == field ? error?.text : nil }
        return frame.portal(
            t("people.new_password_title"),
            """
            <form class="narrow" method="post" action="\(Link.people(.newPassword).path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [($0.field, $0.text)] } ?? [], t: t))
            <h1>\(t("people.new_password_title"))</h1>\(CodeNote.html(frame))
            \(CodeNote.input(message("code"), value: code, t))\(Piece.input("password", label: t("people.new_password"), type: "password", hint: t("register.password_hint"), error: message("password"), autocomplete: "new-password", t: t))
            <p class="small muted">\(t("people.visits_end"))</p>
            <div class="pagenav"><button class="btn primary big">\(t("people.password_set"))</button><a class="btn link" href="\(Link.people(.recovery).path)">\(t("people.new_code"))</a></div></form>
            """)
    }
}
