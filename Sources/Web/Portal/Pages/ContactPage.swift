import Kernel
import OneStop

/// A person's phone and address, a new one with its code, and how news should come.
struct ContactPage {
    let account: Account
    let wishes: ContactPreferences
    let route: Route
    let typed: String
    let fault: (field: String, text: Phrase)?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let facts: [(String, HTML)] = [
            (t("contact.phone"), "\(account.phone?.spaced ?? t("contact.none"))"),
            (t("contact.email"), "\(account.email?.text ?? t("contact.none"))"),
        ]
        let isOut = wishes.bySMS && route.phone == nil && (account.phone?.isMobile ?? false)
        return frame.portal(
            t("contact.title"),
            """
            <div class="narrow stack-l">\(Piece.errorSummary(fault.map { [($0.field, t($0.text))] } ?? [], t: t))
            <div class="stack-s"><h1>\(t("contact.title"))</h1><p class="lead">\(t("contact.lead"))</p>\(Piece.facts(facts))<p>\(t("contact.route_now", ["route": RouteWords.text(route, t)]))</p>\("<p class=\"note warn\">\(t("contact.opted_out"))</p>", if: isOut)</div>
            \(adding(frame))\(choosing(frame))</div>
            """)
    }

    private func adding(_ frame: Frame) -> HTML {
        let t = frame.t
        func error(_ field: String) -> String? { fault?.field == field ? fault.map { t($0.text) } : nil }
        return """
            <section class="card stack" aria-labelledby="them"><h2 id="them">\(t("contact.add"))</h2>
            <form method="post" action="\(Link.newContact.path)">\(frame.csrfField)\(Piece.input("moi", label: t("contact.new"), value: typed, hint: t("contact.new_hint"), error: error("moi"), t: t))<p class="field"><button class="btn">\(t("contact.send_code"))</button></p></form>
            <form method="post" action="\(Link.contactCode.path)">\(frame.csrfField)\(Piece.input("ma", label: t("contact.code"), error: error("ma"), width: "w-s", autocomplete: "one-time-code", t: t))<p class="field"><button class="btn">\(t("contact.confirm"))</button></p></form></section>
            """
    }

    private func choosing(_ frame: Frame) -> HTML {
        let t = frame.t
        let boxes: [(HTML, String, Bool)] = [
            ("sms", t("contact.by_sms"), wishes.bySMS), ("email", t("contact.by_email"), wishes.byEmail),
            ("co_dau", t("contact.accented"), wishes.isAccented), ("xem", t("contact.views"), wishes.hearsOfViews),
        ]
        let picks = boxes.map { name, label, isOn -> HTML in
            "<label class=\"pick\" for=\"w-\(name)\"><input type=\"checkbox\" id=\"w-\(name)\" name=\"\(name)\" value=\"1\"\(" checked", if: isOn)>\(label)</label>"
        }
        return """
            <form class="card stack" method="post" action="\(Link.contactSettings.path)">\(frame.csrfField)<fieldset class="field"><legend><h2>\(t("contact.wishes"))</h2></legend>\(picks)</fieldset><p class="field"><button class="btn primary">\(t("contact.save"))</button></p></form>
            """
    }
}
