import HTTPTypes
import Kernel
import OneStop

/// Adding a security key: its name, and the button that has the browser make it.
struct SecurityKeyPage {
    let name: String
    let fault: Fault?
    /// The address where keys can be added, if this is not it.
    let elsewhere: String?

    /// What was wrong, and with which of the two.
    struct Fault {
        let field: String
        let text: String
        let status: HTTPResponse.Status

        init(_ phrase: Phrase, _ frame: Frame) {
            field = "ten"
            text = frame.t(phrase)
            status = .unprocessableContent
        }

        init(_ refusal: SecurityKeyRefusal, _ frame: Frame) {
            field = refusal == .nameless ? "ten" : SecurityKeyRoutes.field
            text = refusal.text(frame.t, wrong: "keys.wrong_adding")
            status = refusal.status
        }
    }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("keys.add_title")
        return frame.portal(
            title,
            """
            <div class="narrow stack">\(Piece.errorSummary(fault.map { [($0.field, $0.text)] } ?? [], t: t))<h1>\(title)</h1>\(elsewhere.map { SecurityKeyOffer.elsewhere($0).html(t) } ?? form(frame))
            <p><a class="btn link nopad" href="\(Link.safety.path)">\(t("keys.add_leave"))</a></p></div>
            """)
    }

    private func form(_ frame: Frame) -> HTML {
        let t = frame.t
        func error(_ field: String) -> String? { fault?.field == field ? fault?.text : nil }
        return """
            <p class="lead">\(t("keys.add_lead"))</p><form class="stack-s" method="post" action="\(Link.securityKeys(.adding).path)">\(frame.csrfField)\(Piece.input("ten", label: t("keys.name"), value: name, hint: t("keys.name_hint"), error: error("ten"), t: t))<p class="note warn" data-keyless>\(t("keys.no_script"))</p>\(SecurityKeyButton(act: .adding, error: error(SecurityKeyRoutes.field)).html(t))</form>
            """
    }
}
