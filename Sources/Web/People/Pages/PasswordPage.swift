import Kernel
import OneStop

/// A new password for who is signed in.
struct PasswordPage {
    /// The visit was proved too long ago.
    let asksOld: Bool
    /// The password in use is one that somebody else chose.
    let isGiven: Bool
    let error: (field: String, text: String)?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        func message(_ field: String) -> String? { error?.field == field ? error?.text : nil }
        let old = Piece.input(
            "cu", label: t("people.old_password"), type: "password", error: message("cu"),
            autocomplete: "current-password", t: t)
        return frame.portal(
            t("people.password_change"),
            """
            <form class="narrow" method="post" action="\(Link.people(.password).path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [($0.field, $0.text)] } ?? [], t: t))
            <h1>\(t("people.password_change"))</h1><p class="lead">\(t(isGiven ? "people.given_lead" : "people.visits_end"))</p>
            \(old, if: asksOld)\(Piece.input("password", label: t("people.new_password"), type: "password", hint: t("register.password_hint"), error: message("password"), autocomplete: "new-password", t: t))
            <div class="pagenav"><button class="btn primary big">\(t("people.password_set"))</button><a class="btn link" href="\(Link.people(.recovery).path)">\(t("people.forgot"))</a></div></form>
            """)
    }
}
