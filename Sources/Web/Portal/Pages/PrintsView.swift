import Kernel
import OneStop

/// The papers that a dossier has given so far, each as PDF.
struct PrintsView {
    let file: DossierFile
    let isOffice: Bool

    func html(_ t: Wording) -> HTML? {
        let prints = file.prints(forApplicant: !isOffice)
        if prints.isEmpty, !isOffice { return nil }
        let code = file.dossier.code.text
        let lines = prints.reversed().map { print -> HTML in
            let reference = print.reference
            let link: Link = isOffice ? .officePaper(code, reference.text) : .paper(code, reference.text)
            let day = VietnamTime.day(of: print.at)
            let name = PrintNames.title(of: reference.kind, FormEdition(on: day), t)
            return
                "<li>\(Icon.print.html)<div><a href=\"\(link.path)\">\(name)</a><br><span class=\"small muted\">\(t("prints.at", ["at": day.vietnamese])) · \(t("prints.open"))</span></div></li>"
        }
        let slip: HTML = "<p><a href=\"\(Link.controlSlip(code).path)\">\(t("control.open"))</a></p>"
        let result = isOffice ? file.dossier.result?.file : nil
        let issued = result.map { file -> HTML in
            let link = Link.officeFile(code, digest: file.digest.hex)
            return
                "<li>\(Icon.down.html)<div><a href=\"\(link.path)\">\(t("result.open"))</a><br><span class=\"small muted\">\(file.name)</span></div></li>"
        }
        let body: HTML =
            lines.isEmpty && issued == nil
            ? "<p class=\"muted\">\(t("prints.none"))</p>" : "<ul class=\"files\">\(issued)\(lines)</ul>"
        return
            "<section class=\"\(isOffice ? "card stack-s" : "stack-s" as HTML)\" aria-labelledby=\"gtdbh\"><h2 id=\"gtdbh\">\(t(isOffice ? "prints.title" : "prints.citizen_title"))</h2>\(body)\(slip, if: isOffice && !prints.isEmpty)</section>"
    }
}
