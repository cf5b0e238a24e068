import Kernel
import OneStop

/// Signing in; in a demo, with the accounts to try.
struct SignInPage {
    let isOffice: Bool
    let next: String
    let login: String
    let error: String?
    let accounts: [DemoAccount]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let action = isOffice ? Link.officeSignIn : Link.signIn(next: nil)
        let title = isOffice ? t("sign_in.office_title") : t("sign_in.title")
        return frame.portal(
            title,
            """
            <div class="split"><form class="narrow" method="post" action="\(action.path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)">\(Piece.errorSummary(error.map { [("login", $0)] } ?? [], t: t))
            <h1>\(title)</h1>\(Piece.input("login", label: t("sign_in.login"), value: login, hint: t("sign_in.login_hint"), error: error, autocomplete: "username", t: t))\(Piece.input("password", label: t("sign_in.password"), type: "password", autocomplete: "current-password", t: t))\(otherWays(t))
            <div class="pagenav"><button class="btn primary big">\(t("sign_in.button"))</button>\("<a class=\"btn link\" href=\"\(Link.register.path)\">\(t("register.title"))</a>", if: !isOffice)</div></form>\(demo(frame), if: !accounts.isEmpty)</div>
            """)
    }

    /// Without the password: a code signs citizens in, and gives anybody a new password.
    private func otherWays(_ t: Wording) -> HTML {
        """
        <p class="row"><a href="\(Link.people(.recovery).path)">\(t("people.forgot"))</a> \("<a href=\"\(Link.people(.codeSignIn(next: next)).path)\">\(t("people.by_code"))</a>", if: !isOffice)</p>
        """
    }

    private func demo(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = accounts.map { account -> HTML in
            """
            <li><form method="post" action="\((isOffice ? Link.officeSignIn : Link.signIn(next: nil)).path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)"><input type="hidden" name="login" value="\(account.login)"><input type="hidden" name="password" value="\(account.password)"><button class="btn link nopad">\(account.name)</button></form><span>\(account.purpose)</span><span class="small muted">\(account.login) · \(account.password)</span></li>
            """
        }
        return
            "<aside class=\"card wash stack-s\" aria-labelledby=\"demo\"><h2 id=\"demo\">\(t("demo.accounts"))</h2><p class=\"small\">\(t("demo.accounts_note"))</p><ul class=\"rows\">\(rows)</ul></aside>"
    }
}
