import Kernel
import OneStop

/// The code that was sent.
struct ConfirmPage {
    /// Whom it was sent to; asked for where this browser doesn't know.
    let login: String
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("confirm.title"),
            """
            <form class="narrow" method="post" action="\(Link.confirm.path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [("code", $0)] } ?? [], t: t))
            <h1>\(t("confirm.title"))</h1>\("<p class=\"lead\">\(t("confirm.lead", ["login": login]))</p><input type=\"hidden\" name=\"login\" value=\"\(login)\">", if: !login.isEmpty)\("<p class=\"note\"><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo)
            \(Piece.input("login", label: t("sign_in.login"), autocomplete: "username", t: t), if: login.isEmpty)\(Piece.input("code", label: t("confirm.code"), error: error, width: "w-s", autocomplete: "one-time-code", t: t))<div class="pagenav"><button class="btn primary big">\(t("confirm.button"))</button></div></form>
            """)
    }
}
