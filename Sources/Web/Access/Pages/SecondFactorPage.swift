import Kernel
import OneStop

/// The code after the password, or a security key in its place.
struct SecondFactorPage {
    let person: String
    let next: String
    let error: String?
    let keyError: String?
    /// A key that the person may use; nothing where there is none.
    let key: SecurityKeyOffer?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t(isByKey ? "keys.code_title" : "access.code_title")
        return frame.portal(
            title,
            """
            <div class="narrow stack">\(Piece.errorSummary(faults, t: t))<h1>\(title)</h1><p class="lead">\(t(isByKey ? "keys.code_lead" : "access.code_lead", ["name": person]))</p>\(keyForm(frame))
            <form method="post" action="\(Link.secondFactor(next: "").path)">\(frame.csrfField)\(nextField)
            \(Piece.input("code", label: t("access.code"), hint: t("access.code_hint"), error: error, width: "w-m", autocomplete: "one-time-code", t: t))
            <div class="pagenav"><button class="btn \(isByKey ? "" : "primary " as HTML)big">\(t("sign_in.button"))</button></div></form>
            <p class="muted">\(t("access.code_lost"))</p>\(PendingExit.html(frame))</div>
            """)
    }

    private var isByKey: Bool {
        if case .button = key { true } else { false }
    }

    private var nextField: HTML { "<input type=\"hidden\" name=\"tiep\" value=\"\(next)\">" }

    private var faults: [(name: String, text: String)] {
        [("code", error), (Site.keyField, keyError)].compactMap { name, text in text.map { (name, $0) } }
    }

    private func keyForm(_ frame: Frame) -> HTML? {
        guard let key, isByKey else { return key?.html(frame.t) }
        return """
            <form method="post" action="\(Link.securityKeys(.signIn).path)">\(frame.csrfField)\(nextField)<p class="small muted" data-keyless>\(frame.t("keys.no_script"))</p>\(key.html(frame.t))</form>
            """
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
