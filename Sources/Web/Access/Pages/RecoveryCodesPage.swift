import Kernel
import OneStop

/// The recovery codes, shown this once, to be printed.
struct RecoveryCodesPage {
    let codes: [String]
    let next: String
    /// The second factor was set up just now.
    let isNew: Bool

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = codes.map { "<li><span class=\"code\">\($0)</span></li>" as HTML }
        return frame.portal(
            t("access.codes_title"),
            """
            <div class="narrow stack">\("<p class=\"note ok\" role=\"status\">\(t("access.enrolled"))</p>", if: isNew)<h1>\(t("access.codes_title"))</h1><p class="lead">\(t("access.codes_lead"))</p>
            <section class="card raise stack" aria-labelledby="mdp"><h2 id="mdp">\(t("access.codes_name", ["province": frame.shortProvince]))</h2><ol class="stack-s">\(rows)</ol><p class="small muted">\(t("access.codes_once"))</p></section>
            <p class="row no-print"><button class="btn big" data-print hidden>\(Icon.print.html)\(t("access.codes_print"))</button><a class="btn primary big" href="\(next)">\(t("access.codes_kept"))</a></p></div>
            """)
    }
}
