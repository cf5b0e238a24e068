import OneStop

/// The end of a proof in a tab of its own.
struct SignOnProvedPage {
    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("sign_on.renewed_title"),
            """
            <div class="narrow stack"><h1>\(t("sign_on.renewed_title"))</h1><p class="lead" role="status">\(t("sign_on.renewed"))</p></div>
            """)
    }
}
