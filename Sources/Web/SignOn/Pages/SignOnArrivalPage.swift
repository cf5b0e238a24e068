import Kernel
import OneStop

/// Somebody whom a provider vouches for, before an account opens: proves the one that is there, or gives a contact.
struct SignOnArrivalPage {
    let arrival: SignOnArrival
    let provider: LocalText
    let fault: Fault?

    /// What was wrong, and what was typed.
    struct Fault {
        let field: String
        let text: Phrase
        let typed: String
    }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let faults = fault.map { [(name: $0.field, text: t($0.text))] } ?? []
        let hello = t("sign_on.hello", ["provider": t(provider), "name": arrival.identity.name ?? ""])
        return frame.portal(
            t("sign_on.title"),
            """
            <div class="narrow stack-l">\(Piece.errorSummary(faults, t: t))<div class="stack-s"><h1>\(t("sign_on.title"))</h1><p class="lead">\(hello)</p>\(why(t))\("<p class=\"note\"><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo && arrival.isCodeSent)</div>
            \(arrival.isCodeSent ? code(frame) : arrival.isTaken ? sending(frame) : contact(frame, t("sign_on.contact_title")))
            \(password(frame))
            <p><a href="\(Link.signIn(next: nil).path)">\(t("sign_on.leave"))</a></p></div>
            """)
    }

    private func why(_ t: Wording) -> HTML? {
        guard arrival.isTaken, let contact = arrival.contact else { return nil }
        return "<p>\(t("sign_on.taken", ["contact": contact.masked]))</p>"
    }

    private func error(_ field: String, _ t: Wording) -> String? {
        fault.flatMap { $0.field == field ? t($0.text) : nil }
    }

    private func sending(_ frame: Frame) -> HTML {
        let t = frame.t
        let contact = arrival.contact?.masked ?? ""
        return """
            <section class="card stack" aria-labelledby="ma-gui"><h2 id="ma-gui">\(t("sign_on.by_code", ["contact": contact]))</h2>\(Piece.errorText(error("lien_he", t), id: "f-lien_he"))
            <form method="post" action="\(Link.signOn(.sendCode).path)">\(frame.csrfField)<button class="btn primary" id="f-lien_he">\(t("sign_on.send_code"))</button></form></section>
            """
    }

    private func contact(_ frame: Frame, _ title: String) -> HTML {
        let t = frame.t
        let typed = fault?.field == "lien_he" ? fault?.typed ?? "" : arrival.contact?.text ?? ""
        let lead = arrival.isCodeSent ? nil : t("sign_on.contact_lead", ["provider": t(provider)])
        return """
            <section class="card stack" aria-labelledby="lien-he"><h2 id="lien-he">\(title)</h2>\(lead.map { "<p>\($0)</p>" as HTML })
            <form method="post" action="\(Link.signOn(.sendCode).path)">\(frame.csrfField)\(Piece.input("lien_he", label: t("sign_on.contact"), value: typed, error: error("lien_he", t), autocomplete: "tel", t: t))<p class="field"><button class="btn\(" primary", if: !arrival.isCodeSent)">\(t("sign_on.send_code"))</button></p></form></section>
            """
    }

    private func code(_ frame: Frame) -> HTML {
        let t = frame.t
        let shown = arrival.isTaken ? arrival.contact?.masked : arrival.contact?.shown
        let lead = t("sign_on.code_lead", ["contact": shown ?? ""])
        return """
            <section class="card stack" aria-labelledby="nhap-ma"><h2 id="nhap-ma">\(t("sign_on.code_title"))</h2><p>\(lead)</p>
            <form method="post" action="\(Link.signOn(.code).path)">\(frame.csrfField)\(Piece.input("ma", label: t("sign_on.code"), error: error("ma", t), width: "w-s", autocomplete: "one-time-code", t: t))<p class="field"><button class="btn primary">\(t("sign_on.code_button"))</button></p></form></section>
            \(arrival.isTaken ? sending(frame) : contact(frame, t("sign_on.other_contact")))
            """
    }

    private func password(_ frame: Frame) -> HTML {
        let t = frame.t
        let typed = fault?.field == "password" ? fault?.typed ?? "" : ""
        let login: HTML =
            arrival.isTaken
            ? .empty
            : Piece.input(
                "login", label: t("sign_in.login"), value: typed, hint: t("sign_in.login_hint"),
                autocomplete: "username", t: t)
        return """
            <section class="card stack" aria-labelledby="mat-khau"><h2 id="mat-khau">\(t(arrival.isTaken ? "sign_on.by_password" : "sign_on.by_password_new"))</h2><p>\(t("sign_on.by_password_hint"))</p>
            <form method="post" action="\(Link.signOn(.password).path)">\(frame.csrfField)\(login)\(Piece.input("password", label: t("sign_in.password"), type: "password", error: error("password", t), autocomplete: "current-password", t: t))<p class="field"><button class="btn">\(t("sign_on.link_button"))</button></p></form></section>
            """
    }
}
