import Foundation
import Kernel
import OneStop

/// Messages between applicant and agency, and the box for another.
struct MessagesView {
    let file: DossierFile
    let frame: Frame
    var mayWrite = true

    var html: HTML {
        let t = frame.t
        let messages = file.history.compactMap { recorded -> HTML? in
            guard case .messaged(let text) = recorded.event else { return nil }
            let isMine = recorded.by.capacity == .applicant
            let isShared = file.dossier.filing.behalf != nil
            let name = isMine && !isShared ? t("event.you") : recorded.by.person?.name ?? ""
            return
                "<article class=\"msg\(" mine", if: isMine)\"><header>\(name) · \(VietnamTime.stamp(recorded.at))</header><p class=\"pre\">\(text)</p></article>"
        }
        return """
            <section class="stack" aria-labelledby="tn"><h2 id="tn">\(t("messages.title"))</h2>\("<p class=\"muted\">\(t("messages.empty"))</p>", if: messages.isEmpty)\(messages)\(writing, if: mayWrite)</section>
            """
    }

    private var writing: HTML {
        let t = frame.t
        return """
            <form class="field" method="post" action="\(Link.messages(file.dossier.code.text).path)">\(frame.csrfField)<label for="f-text">\(t("messages.write"))</label><textarea class="in" id="f-text" name="text" rows="3" maxlength="4000" required></textarea><p class="pagenav"><button class="btn">\(t("messages.send"))</button></p></form>
            """
    }
}
