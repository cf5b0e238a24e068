import Kernel
import OneStop

/// Taking on a citizen.
struct RegisterPage {
    let name: String
    let login: String
    let error: (field: String, text: String)?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        func message(_ field: String) -> String? { error?.field == field ? error?.text : nil }
        return frame.portal(
            t("register.title"),
            """
            <form class="narrow" method="post" action="\(Link.register.path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [($0.field, $0.text)] } ?? [], t: t))
            <h1>\(t("register.title"))</h1><p class="lead">\(t("register.lead"))</p>
            \(Piece.input("name", label: t("register.name"), value: name, hint: t("register.name_hint"), error: message("name"), autocomplete: "name", t: t))\(Piece.input("login", label: t("sign_in.login"), value: login, hint: t("register.login_hint"), error: message("login"), autocomplete: "username", t: t))\(Piece.input("password", label: t("sign_in.password"), type: "password", hint: t("register.password_hint"), error: message("password"), autocomplete: "new-password", t: t))
            <div class="pagenav"><button class="btn primary big">\(t("register.button"))</button><a class="btn link" href="\(Link.signIn(next: nil).path)">\(t("register.have"))</a></div></form>
            """)
    }
}
