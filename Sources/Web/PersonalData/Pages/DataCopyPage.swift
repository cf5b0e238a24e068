import Kernel
import OneStop

/// What the copy holds, and the button that sends it.
struct DataCopyPage {
    let standing: DataStanding

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let values = ["n": "\(standing.dossiers)"]
        return frame.portal(
            t("mydata.copy"), at: .dossiers,
            """
            <div class="narrow stack-l"><div class="stack-s"><p><a href="\(Link.personalData(.overview).path)">\(t("mydata.title"))</a></p><h1>\(t("mydata.copy"))</h1><p class="lead">\(t("mydata.copy_holds", values))</p></div>
            <div class="prose"><ul><li>\(t("mydata.copy_page"))</li><li>\(t("mydata.copy_json"))</li><li>\(t("mydata.copy_files"))</li><li>\(t("mydata.copy_proofs"))</li></ul></div>
            <p>\(t("mydata.copy_not_inside"))</p><p class="note warn">\(t("mydata.copy_care"))</p>
            <form method="post" action="\(Link.personalData(.copy).path)">\(frame.csrfField)<p><button class="btn primary big">\(Icon.down.html)\(t("mydata.copy_take"))</button></p><p class="hint">\(t("mydata.copy_wait"))</p></form></div>
            """)
    }
}
