import Kernel
import OneStop

/// Says, before a form is begun, what is missing to file it online and how to get it.
struct LevelPage {
    let wanted: Assurance

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let contact: HTML = "<a class=\"btn primary\" href=\"\(Link.contactSettings.path)\">\(t("contact.title"))</a>"
        return frame.portal(
            t("people.level_title"),
            """
            <div class="narrow stack"><h1>\(t("people.level_title"))</h1><p class="lead">\(t("people.level_lead", ["level": t(wanted.phrase)]))</p><p>\(t(wanted.way))</p><p>\(t("people.level_else"))</p>
            <p class="row">\(contact, if: wanted == .phone)<a class="btn" href="\(Link.people(.account).path)">\(t("people.level"))</a><a class="btn" href="\(Link.agencies.path)">\(t("nav.agencies"))</a></p></div>
            """)
    }
}
