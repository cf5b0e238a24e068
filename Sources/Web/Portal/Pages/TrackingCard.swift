import Kernel
import OneStop

/// "Track a dossier" on a front page.
struct TrackingCard {
    let frame: Frame

    var html: HTML {
        let t = frame.t
        return """
            <form class="card raise" method="post" action="\(Link.tracking.path)" aria-labelledby="tc">\(frame.csrfField)<h2 id="tc">\(t("tracking.title"))</h2>
            \(Piece.input("ma", label: t("tracking.code"), hint: t("tracking.code_hint"), t: t))\(Piece.input("pin", label: t("tracking.pin"), hint: t("tracking.pin_hint"), width: "w-s", t: t))
            <div class="field"><button class="btn wide">\(t("tracking.show"))</button></div></form>
            """
    }
}
