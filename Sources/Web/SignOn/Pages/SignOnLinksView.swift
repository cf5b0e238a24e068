import Kernel
import OneStop

/// By which providers a person enters the account, with the way to end and, for citizens, to add each.
struct SignOnLinksView {
    let standing: SignOnStanding
    let names: [String: LocalText]
    /// What a citizen may add.
    let offered: [SignOnProvider]
    let isOfficer: Bool

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let adding = offered.map { provider -> HTML in
            "<a class=\"btn\" href=\"\(Link.signOn(.link(provider.key)).path)\">\(t("sign_on.link_to", ["name": t(provider.name)]))</a>"
        }
        return """
            <section class="card stack" aria-labelledby="lien-ket"><h2 id="lien-ket">\(t("sign_on.links"))</h2><p>\(t("sign_on.links_lead"))</p>\(links(frame))\("<p class=\"row\">\(adding)</p>", if: !adding.isEmpty)</section>
            """
    }

    private func links(_ frame: Frame) -> HTML {
        let t = frame.t
        guard !standing.links.isEmpty else { return "<p class=\"muted\">\(t("sign_on.links_none"))</p>" }
        var heads = [t("sign_on.provider"), t("sign_on.since"), t("sign_on.seen"), t("sign_on.level")]
        if !isOfficer { heads.append(t("sign_on.act")) }
        let rows = standing.links.map { link -> [HTML] in
            let name = names[link.provider].map { t($0) } ?? link.provider
            let cells: [HTML] = [
                "\(name)", time(link.linkedAt, t.moment(link.linkedAt)), time(link.seenAt, t.moment(link.seenAt)),
                "\(t(link.assurance.phrase))",
            ]
            return isOfficer ? cells : cells + [end(link, name, frame)]
        }
        return Piece.table(caption: t("sign_on.links"), heads: heads, rows: rows)
    }

    private func end(_ link: SignOnLink, _ name: String, _ frame: Frame) -> HTML {
        let t = frame.t
        guard standing.mayUnlink else { return "\(t("sign_on.last"))" }
        return """
            <form method="post" action="\(Link.signOn(.unlink(link.id.text)).path)">\(frame.csrfField)<button class="btn">\(t("sign_on.unlink"))<span class="vh">: \(name)</span></button></form>
            """
    }
}
