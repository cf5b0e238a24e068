import Kernel
import OneStop

/// A person's account: the name, the contacts, how sure we are, and what each level gives.
struct AccountPage {
    let account: Account
    let level: Assurance
    let check: IdentityCheck?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let facts: [(String, HTML)] = [
            (t("register.name"), "\(account.name)"),
            (t("contact.phone"), "\(account.phone?.spaced ?? t("contact.none"))"),
            (t("contact.email"), "\(account.email?.text ?? t("contact.none"))"),
            (t("people.level_now"), "\(Piece.tag(t(level.phrase), .ok))\(compared(t))"),
        ]
        return frame.portal(
            t("people.account"), at: .dossiers,
            """
            <div class="narrow stack-l"><div class="stack-s"><h1>\(t("people.account"))</h1><p class="lead">\(t("people.account_lead"))</p>\(Piece.facts(facts))<p class="row"><a class="btn" href="\(Link.contactSettings.path)">\(t("contact.title"))</a><a class="btn" href="\(Link.safety.path)">\(t("access.title"))</a><a class="btn" href="\(Link.personalData(.overview).path)">\(t("mydata.title"))</a></p></div>
            <section class="stack-s" aria-labelledby="muc"><h2 id="muc">\(t("people.level"))</h2><ol class="tl">\(Assurance.allCases.map { step($0, t) })</ol></section></div>
            """)
    }

    private func compared(_ t: Wording) -> HTML? {
        check.map {
            "<small>\(t("people.checked_at", ["officer": $0.officer, "at": t.moment($0.at), "card": $0.card]))</small>"
        }
    }

    private func step(_ step: Assurance, _ t: Wording) -> HTML {
        let gives = t(Phrase(computed: "people.level_gives.\(step.rawValue)"))
        let way: HTML? = step > level ? "<p>\(t(step.way))</p>" : nil
        return
            "<li class=\"\(step <= level ? "done" : "" as HTML)\"><b>\(t(step.phrase))</b><p class=\"muted\">\(gives)</p>\(way)</li>"
    }
}
