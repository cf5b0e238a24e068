import Kernel
import OneStop

/// Signed out here, still signed in at the provider.
struct SignedOutPage {
    let leaving: SignOnLeaving

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let name = ["name": t(leaving.provider)]
        return frame.portal(
            t("sign_on.left_title"),
            """
            <div class="narrow stack"><h1>\(t("sign_on.left_title"))</h1><p class="lead" role="status">\(t("sign_on.left", name))</p>
            <p class="row"><a class="btn primary big" href="\(leaving.address)" rel="noreferrer">\(t("sign_on.left_button", name))</a><a class="btn link" href="\(Link.home.path)">\(t("sign_on.left_stay"))</a></p></div>
            """)
    }
}
