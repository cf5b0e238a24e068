import Kernel
import OneStop

/// The demo's mailbox: messages that would have gone out by SMS and e-mail.
struct MailboxPage {
    /// The phone or address whose messages are asked for; empty for everybody's.
    let typed: String
    let messages: [SentMessage]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let items = messages.map { message -> HTML in
            "<article class=\"msg\"><header>\(message.recipient) · \(t.moment(message.at))</header><p class=\"strong\">\(message.subject)</p><p>\(message.body)</p></article>"
        }
        return frame.portal(
            t("demo.mailbox"),
            "<div class=\"narrow stack\"><h1>\(t("demo.mailbox"))</h1><p class=\"lead\">\(t("demo.mailbox_lead"))</p><form class=\"stack-s\" role=\"search\"><label class=\"strong\" for=\"f-den\">\(t("demo.mailbox_of"))</label><div class=\"search\"><input class=\"in\" id=\"f-den\" name=\"den\" value=\"\(typed)\" maxlength=\"254\"><button class=\"btn\">\(t("office.filter"))</button></div></form>\(items)\("<p class=\"note\">\(t("demo.mailbox_empty"))</p>", if: messages.isEmpty)</div>"
        )
    }
}
