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
            <h1>\(title)</h1>\(Piece.input("login", label: t("sign_in.login"), value: login, hint: t("sign_in.login_hint"), error: error, autocomplete: "username", t: t))\(Piece.input("password", label: t("sign_in.password"), type: "password", autocomplete: "current-password", t: t))
            <div class="pagenav"><button class="btn primary big">\(t("sign_in.button"))</button>\("<a class=\"btn link\" href=\"\(Link.register.path)\">\(t("register.title"))</a>", if: !isOffice)</div></form>\(demo(frame), if: !accounts.isEmpty)</div>
            """)
    }

    private func demo(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = accounts.map { account -> HTML in
            """
            <li><form method="post" action="\((isOffice ? Link.officeSignIn : Link.signIn(next: nil)).path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)"><input type="hidden" name="login" value="\(account.login)"><input type="hidden" name="password" value="\(account.password)"><button class="btn link nopad">\(account.name)</button></form><span>\(account.purpose)</span><span class="small muted">\(account.login) · \(account.password)</span></li>
            """
        }
        return "<aside class=\"card wash stack-s\" aria-labelledby=\"demo\"><h2 id=\"demo\">\(t("demo.accounts"))</h2><p class=\"small\">\(t("demo.accounts_note"))</p><ul class=\"rows\">\(rows)</ul></aside>"
    }
}

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

/// The code that was sent.
struct ConfirmPage {
    let login: String
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("confirm.title"),
            """
            <form class="narrow" method="post" action="\(Link.confirm.path)">\(frame.csrfField)<input type="hidden" name="login" value="\(login)">\(Piece.errorSummary(error.map { [("code", $0)] } ?? [], t: t))
            <h1>\(t("confirm.title"))</h1><p class="lead">\(t("confirm.lead", ["login": login]))</p>\("<p class=\"note\"><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo)
            \(Piece.input("code", label: t("confirm.code"), error: error, width: "w-s", autocomplete: "one-time-code", t: t))<div class="pagenav"><button class="btn primary big">\(t("confirm.button"))</button></div></form>
            """)
    }
}

/// The demo's mailbox: messages that would have gone out by SMS and e-mail.
struct MailboxPage {
    let messages: [SentMessage]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let items = messages.map { message -> HTML in
            "<article class=\"msg\"><header>\(message.recipient) · \(t.moment(message.at))</header><p class=\"strong\">\(message.subject)</p><p>\(message.body)</p></article>"
        }
        return frame.portal(
            t("demo.mailbox"),
            "<div class=\"narrow stack\"><h1>\(t("demo.mailbox"))</h1><p class=\"lead\">\(t("demo.mailbox_lead"))</p>\(items)\("<p class=\"note\">\(t("demo.mailbox_empty"))</p>", if: messages.isEmpty)</div>")
    }
}
