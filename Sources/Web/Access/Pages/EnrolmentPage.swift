import Kernel
import OneStop

/// Setting the second factor up: the QR code for the phone, and the first code.
struct EnrolmentPage {
    let person: String
    let next: String
    let qr: TrackingQR?
    let secret: String
    /// The visit goes no further without it.
    let isRequired: Bool
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("access.enrol_title")
        let picture: HTML? = qr.map { Piece.qr(path: $0.path, size: $0.size, label: t("access.enrol_qr")) }
        return frame.portal(
            title,
            """
            <div class="narrow stack">\(Piece.errorSummary(error.map { [("code", $0)] } ?? [], t: t))<h1>\(title)</h1><p class="lead">\(isRequired ? t("access.enrol_required", ["name": person]) : t("access.enrol_lead"))</p>
            <ol class="stack"><li><p>\(t("access.enrol_app"))</p></li>
            <li class="stack-s"><p>\(t("access.enrol_scan"))</p>\(picture)<p>\(t("access.enrol_type"))</p><p><code>\(spaced)</code></p></li>
            <li><form method="post" action="\(Link.enrolment(next: "").path)">\(frame.csrfField)<input type="hidden" name="tiep" value="\(next)">\(Piece.input("code", label: t("access.enrol_code"), error: error, width: "w-s", autocomplete: "one-time-code", t: t))
            <div class="pagenav"><button class="btn primary big">\(t("access.enrol_button"))</button></div></form></li></ol>\(PendingExit.html(frame), if: isRequired)</div>
            """)
    }

    /// In groups of four, to be typed.
    private var spaced: String {
        let letters = Array(secret)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }
}
