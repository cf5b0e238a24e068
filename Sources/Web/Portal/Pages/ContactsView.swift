import Foundation
import Kernel
import OneStop

/// How the applicant was told, message by message, and whether each arrived; calls of officers too.
struct ContactsView {
    let contacts: [ContactLine]
    let history: [Recorded]

    func html(_ t: Wording) -> HTML {
        let lines = contacts.map { ($0.at, line($0, t)) } + calls(t)
        let items = lines.sorted { $0.0 > $1.0 }.prefix(20).map(\.1)
        let none: HTML = "<p class=\"muted small\">\(t("contacts.none"))</p>"
        return
            "<section class=\"stack-s\" aria-labelledby=\"lh\"><h2 id=\"lh\">\(t("contacts.title"))</h2>\(none, if: items.isEmpty)<ul class=\"files\">\(Array(items))</ul></section>"
    }

    private func line(_ contact: ContactLine, _ t: Wording) -> HTML {
        let words = contact.held.map { t($0.phrase) } ?? t(contact.state.phrase)
        let when = contact.settledAt.map { " \(t.short($0))" } ?? ""
        let tone: Piece.Tone =
            contact.state.isFailure ? .bad : contact.state == .delivered || contact.state == .sent ? .ok : .plain
        return
            "<li>\(Icon.file.html)<div>\(t(Phrase(computed: "event.\(contact.kind)")))<br><span class=\"small muted\">\(t(contact.medium.phrase)) \(contact.recipient) · \(t.short(contact.at))</span><br>\(Piece.tag(words + when, tone))</div></li>"
    }

    private func calls(_ t: Wording) -> [(Date, HTML)] {
        history.compactMap { recorded in
            guard case .contacted(let contact) = recorded.event, contact.means == .call else { return nil }
            let words = t(contact.outcome == .failed ? "contacts.call_failed" : "contacts.called")
            let tone: Piece.Tone = contact.outcome == .failed ? .bad : .ok
            return (
                recorded.at,
                "<li>\(Icon.file.html)<div>\(recorded.by.person?.name ?? "")<br><span class=\"small muted\">\(contact.note ?? "") · \(t.short(recorded.at))</span><br>\(Piece.tag(words, tone))</div></li>"
            )
        }
    }
}
