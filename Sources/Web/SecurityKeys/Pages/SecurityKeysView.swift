import Kernel
import OneStop

/// An officer's own security keys, with the way to add and to remove one.
struct SecurityKeysView {
    let keys: [SecurityKey]
    let place: Place

    /// Whether keys can be added on this page.
    enum Place {
        case here, elsewhere(String), nowhere
    }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <section class="card stack" aria-labelledby="khoa-bm"><h2 id="khoa-bm">\(t("keys.title"))</h2><p>\(t("keys.lead"))</p>\(list(frame))\(adding(t))</section>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        let t = frame.t
        guard !keys.isEmpty else { return "<p class=\"muted\">\(t("keys.none"))</p>" }
        let heads = [t("keys.name"), t("keys.kind"), t("keys.added"), t("keys.used"), t("access.act")]
        let rows = keys.map { key -> [HTML] in
            [
                "<span class=\"long\">\(key.name)</span>", "\(t(key.verifies ? "keys.kind_both" : "keys.kind_touch"))",
                time(key.addedAt, t.moment(key.addedAt)),
                key.usedAt.map { time($0, t.moment($0)) } ?? "\(t("keys.never"))", end(key, frame),
            ]
        }
        let weak: HTML = keys.allSatisfy(\.verifies) ? .empty : "<p class=\"small muted\">\(t("keys.kind_note"))</p>"
        return Piece.table(caption: t("keys.title"), heads: heads, rows: rows) + weak
            + "<p class=\"small muted\">\(t("keys.lost"))</p>"
    }

    private func end(_ key: SecurityKey, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(Link.securityKeys(.removing(key.id.text)).path)">\(frame.csrfField)<button class="btn">\(frame.t("keys.remove"))<span class="vh">: \(key.name)</span></button></form>
        """
    }

    private func adding(_ t: Wording) -> HTML {
        switch place {
        case .nowhere: "<p class=\"note\">\(t("keys.nowhere"))</p>"
        case .elsewhere(let address): SecurityKeyOffer.elsewhere(address).html(t)
        case .here where keys.count >= SecurityKey.most:
            "<p class=\"note\">\(t("keys.full", ["n": "\(SecurityKey.most)"]))</p>"
        case .here:
            "<p><a class=\"btn\" href=\"\(Link.securityKeys(.adding).path)\">\(t("keys.add"))</a></p>"
        }
    }
}
