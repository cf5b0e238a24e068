import Kernel
import OneStop

/// Why nobody came in by a provider, what stays, and what to do now.
struct SignOnRefusedPage {
    let refusal: SignOnRefusal
    let provider: SignOnProvider?
    let isSignedIn: Bool
    let requestID: String

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("sign_on.refused_title")
        return frame.portal(
            title,
            """
            <div class="narrow stack"><h1>\(title)</h1><p class="note bad" role="alert" data-focus tabindex="-1">\(t(refusal.phrase))</p><p>\(t("sign_on.refused_kept"))</p>
            <p class="row">\(again(t))<a class="btn link" href="\(back.path)">\(t(isSignedIn ? "access.title" : "sign_on.refused_back"))</a></p>
            <p class="small muted">\(t("error.request", ["id": requestID]))</p></div>
            """)
    }

    private var back: Link {
        isSignedIn ? .safety : provider?.audience == .officers ? .officeSignIn : .signIn(next: nil)
    }

    private func again(_ t: Wording) -> HTML? {
        guard let provider, !isSignedIn else { return nil }
        return
            "<a class=\"btn primary\" href=\"\(Link.signOn(.begin(provider.key, next: nil)).path)\">\(t("sign_on.refused_again"))</a>"
    }
}
