import Kernel
import OneStop

/// A page of the messages that went to the person, newest first, with whether each arrived.
struct InboxPage {
    /// One more than a page holds where there are more.
    let messages: [SentMessage]
    let isFirst: Bool

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let shown = messages.prefix(ContactBook.inboxLength)
        let items = shown.map { message -> HTML in
            let tone: Piece.Tone = message.state.isFailure ? .bad : message.state == .created ? .plain : .ok
            let open = message.dossier.map { code -> HTML in
                let place: Link = frame.isOfficer ? .officeDossier(code) : .dossier(code)
                return "<p><a href=\"\(place.path)\">\(t("inbox.open", ["code": code]))</a></p>"
            }
            return
                "<article class=\"msg\"><header>\(t.moment(message.at)) \(Piece.tag(t(message.state.phrase), tone))</header><p class=\"strong\">\(message.subject)</p><p class=\"pre\">\(message.body)</p>\(open)</article>"
        }
        let last = messages.count > shown.count ? shown.last.map { TimedKey(at: $0.at, id: $0.id).text } : nil
        let pager = Piece.pager(.inbox, after: last, isFirst: isFirst, t)
        return frame.portal(
            t("inbox.title"), at: .dossiers,
            "<div class=\"narrow stack\"><h1>\(t("inbox.title"))</h1><p class=\"lead\">\(t("inbox.lead"))</p>\(items)\("<p class=\"note\">\(t("inbox.none"))</p>", if: messages.isEmpty)\(pager)</div>"
        )
    }
}
