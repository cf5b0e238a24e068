import Foundation
import Kernel
import OneStop

/// Messages with the applicant, and the box for another.
struct MessagesOfficeView {
    let file: DossierFile
    let work: DossierWork
    let filled: FilledTemplate?
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let messages = file.history.compactMap { recorded -> HTML? in
            guard case .messaged(let text) = recorded.event else { return nil }
            let isMine = recorded.by.capacity != .applicant
            return
                "<article class=\"msg\(" mine", if: isMine)\"><header>\(recorded.by.person?.name ?? "") · \(t.short(recorded.at))</header><p class=\"pre\">\(text)</p></article>"
        }
        return
            "\(messages)\(TemplatePicker(file: file, work: work, t: t).html(for: .message, chosen: filled))<form method=\"post\" action=\"\(Link.act(file.dossier.code.text, .message).path)\">\(frame.csrfField)<div class=\"field\"><label for=\"f-message\">\(t("office.write_applicant"))</label><textarea class=\"in\" id=\"f-message\" name=\"text\" rows=\"2\" required maxlength=\"4000\">\(filled?.text(for: .message) ?? "")</textarea></div><p class=\"field\"><button class=\"btn\">\(t("messages.send"))</button></p></form>"
    }
}
