import Kernel
import OneStop

/// The code after the password.
struct SecondFactorPage {
    let person: String
    let next: String
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("access.code_title")
        return frame.portal(
            title,
            """
            <div class="narrow stack"><form method="post" action="\(Link.secondFactor(next: "").path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)">\(Piece.errorSummary(error.map { [("code", $0)] } ?? [], t: t))
            <h1>\(title)</h1><p class="lead">\(t("access.code_lead", ["name": person]))</p>
            \(Piece.input("code", label: t("access.code"), hint: t("access.code_hint"), error: error, width: "w-m", autocomplete: "one-time-code", t: t))
            <div class="pagenav"><button class="btn primary big">\(t("sign_in.button"))</button></div></form>
            <p class="muted">\(t("access.code_lost"))</p>\(PendingExit.html(frame))</div>
            """)
    }
}

/// The way out of a sign-in that was begun, for another account.
enum PendingExit {
    static func html(_ frame: Frame) -> HTML {
        """
        <form method="post" action="\(Link.signOut.path)">\(frame.csrfField)<button class="btn link nopad">\(frame.t("access.other_account"))</button></form>
        """
    }
}
