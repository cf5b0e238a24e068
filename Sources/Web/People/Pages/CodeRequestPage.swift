import Kernel
import OneStop

/// Asks whose phone or address a code is to go to.
struct CodeRequestPage {
    let purpose: CodePurpose
    let next: String
    let login: String
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let (title, lead) =
            purpose == .signIn
            ? (t("people.by_code"), t("people.by_code_lead")) : (t("people.forgot"), t("people.forgot_lead"))
        let action = purpose == .signIn ? Link.people(.codeSignIn(next: "")) : .people(.recovery)
        return frame.portal(
            title,
            """
            <form class="narrow" method="post" action="\(action.path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)">\(Piece.errorSummary(error.map { [("login", $0)] } ?? [], t: t))
            <h1>\(title)</h1><p class="lead">\(lead)</p>
            \(Piece.input("login", label: t("sign_in.login"), value: login, hint: t("sign_in.login_hint"), error: error, autocomplete: "username", t: t))
            <div class="pagenav"><button class="btn primary big">\(t("people.send_code"))</button><a class="btn link" href="\(Link.signIn(next: next).path)">\(t("people.with_password"))</a></div></form>
            """)
    }
}
