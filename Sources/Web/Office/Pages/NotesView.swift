import Foundation
import Kernel
import OneStop

/// Notes that only officers see.
struct NotesView {
    let file: DossierFile
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let notes = file.history.compactMap { recorded -> HTML? in
            guard case .noted(let text) = recorded.event else { return nil }
            return
                "<article class=\"msg\"><header>\(recorded.by.person?.name ?? "") · \(t.short(recorded.at))</header><p class=\"pre\">\(text)</p></article>"
        }
        return
            "<section class=\"card stack-s\" aria-labelledby=\"gc\"><h2 id=\"gc\">\(t("office.notes"))</h2>\(notes)<form method=\"post\" action=\"\(Link.act(file.dossier.code.text, .note).path)\">\(frame.csrfField)<div class=\"field\"><label for=\"f-note\">\(t("office.add_note"))</label><textarea class=\"in\" id=\"f-note\" name=\"text\" rows=\"2\" required maxlength=\"4000\"></textarea></div><p class=\"field\"><button class=\"btn\">\(t("office.save_note"))</button></p></form></section>"
    }
}
