import Kernel
import OneStop

/// Looking a dossier up by code and PIN.
struct TrackingPage {
    let code: String
    let error: String?
    /// What the public log says of the paper whose QR code led here.
    var proof: ShortCheckView?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("tracking.title"), at: .tracking,
            """
            <form class="narrow" method="post" action="\(Link.tracking.path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [("ma", $0)] } ?? [], t: t))<h1>\(t("tracking.title"))</h1><p class="lead">\(t("tracking.lead"))</p>
            \(Piece.input("ma", label: t("tracking.code"), value: code, hint: t("tracking.code_hint"), error: error, width: "w-l", t: t))\(Piece.input("pin", label: t("tracking.pin"), hint: t("tracking.pin_hint"), width: "w-s", t: t))<div class="pagenav"><button class="btn primary big">\(t("tracking.show"))</button></div><p><a href="\(Link.verify.path)">\(t("verify.title"))</a></p></form>\(proof.map { "<div class=\"narrow\">\($0.html(t, authority: frame.authority))</div>" as HTML })
            """)
    }
}
