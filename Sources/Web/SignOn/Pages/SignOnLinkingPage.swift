import Kernel
import OneStop

/// Asks whoever is signed in whether the provider's person is theirs to come in by.
struct SignOnLinkingPage {
    let arrival: SignOnArrival
    let provider: LocalText

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let values = ["provider": t(provider), "name": arrival.identity.name ?? arrival.identity.subject]
        return frame.portal(
            t("sign_on.link_title", values),
            """
            <form class="narrow stack" method="post" action="\(Link.signOn(.linking).path)">\(frame.csrfField)<h1>\(t("sign_on.link_title", values))</h1><p class="lead">\(t("sign_on.link_lead", values))</p>
            <div class="pagenav"><button class="btn primary big">\(t("sign_on.link_button"))</button><a class="btn link" href="\(Link.safety.path)">\(t("access.proof_leave"))</a></div></form>
            """)
    }
}
