import Kernel
import OneStop

/// The code that signs in; says the same whoever's login was typed.
struct CodeEntryPage {
    let next: String
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("people.code_title"),
            """
            <form class="narrow" method="post" action="\(Link.people(.codeEntry(next: "")).path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)">\(Piece.errorSummary(error.map { [("code", $0)] } ?? [], t: t))
            <h1>\(t("people.code_title"))</h1>\(CodeNote.html(frame))
            \(CodeNote.input(error, t))
            <div class="pagenav"><button class="btn primary big">\(t("sign_in.button"))</button><a class="btn link" href="\(Link.people(.codeSignIn(next: next)).path)">\(t("people.new_code"))</a></div></form>
            """)
    }
}

/// What is said where a code is typed that may have been sent.
enum CodeNote {
    static func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <p class="lead">\(t("people.code_lead"))</p>\("<p class=\"note\"><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo)
            """
    }

    static func input(_ error: String?, value: String = "", _ t: Wording) -> HTML {
        Piece.input(
            "code", label: t("people.code"), value: value, hint: t("people.code_hint"), error: error, width: "w-s",
            autocomplete: "one-time-code", t: t)
    }
}
