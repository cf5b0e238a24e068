import Kernel
import OneStop

/// How to get help.
struct HelpPage {
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("nav.help"), at: .help,
            """
            <div class="narrow stack prose"><h1>\(t("nav.help"))</h1><p class="lead">\(t("help.lead", ["hotline": catalogue.province.hotline]))</p>
            <h2>\(t("help.how"))</h2><ol><li>\(t("help.step1"))</li><li>\(t("help.step2"))</li><li>\(t("help.step3"))</li><li>\(t("help.step4"))</li></ol><h2>\(t("help.paper"))</h2><p>\(t("help.paper_text"))</p><h2>\(t("help.safe"))</h2><p>\(t("help.safe_text"))</p><p><a href="\(Link.verify.path)">\(t("verify.title"))</a></p><p><a href="\(Link.personalData(.overview).path)">\(t("mydata.title"))</a></p></div>
            """)
    }
}
