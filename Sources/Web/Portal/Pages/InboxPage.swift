import Kernel
import OneStop

/// Every message that went to the person, newest first, with whether it arrived.
struct InboxPage {
    let messages: [SentMessage]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let items = messages.map { message -> HTML in
            let tone: Piece.Tone = message.state.isFailure ? .bad : message.state == .created ? .plain : .ok
            let open = message.dossier.map { code -> HTML in
                let place: Link = frame.isOfficer ? .officeDossier(code) : .dossier(code)
                return "<p><a href=\"\(place.path)\">\(t("inbox.open", ["code": code]))</a></p>"
            }
            return
                "<article class=\"msg\"><header>\(t.moment(message.at)) \(Piece.tag(t(message.state.phrase), tone))</header><p class=\"strong\">\(message.subject)</p><p class=\"pre\">\(message.body)</p>\(open)</article>"
        }
        return frame.portal(
            t("inbox.title"), at: .dossiers,
            "<div class=\"narrow stack\"><h1>\(t("inbox.title"))</h1><p class=\"lead\">\(t("inbox.lead"))</p>\(items)\("<p class=\"note\">\(t("inbox.none"))</p>", if: messages.isEmpty)</div>"
        )
    }
}
