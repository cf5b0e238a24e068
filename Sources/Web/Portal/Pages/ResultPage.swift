import Kernel
import OneStop

/// A result that was generated as text, on a sheet to print.
struct ResultPage {
    let file: DossierFile
    let result: IssuedResult

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let name = t(file.procedure.result.name)
        return frame.portal(
            name, at: .dossiers, crumbs: frame.crumbs([(file.dossier.code.text, .dossier(file.dossier.code.text))]),
            """
            <article class="sheet stack" lang="vi"><header class="head"><p>\(frame.authority)<b>\(file.agency.name.vi)</b><span class="rule short"></span>Số: \(result.number)</p><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><span class="rule"></span><i>ngày \(result.day.vietnamese)</i></p></header>
            <h1>\(file.procedure.result.name.vi)</h1><p class="pre">\(result.text ?? "")</p><p class="fine">\(file.dossier.code.text)</p></article><p class="row no-print"><button class="btn" data-print hidden>\(Icon.print.html)\(t("receipt.print"))</button></p>
            """)
    }
}
