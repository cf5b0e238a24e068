import Foundation
import Kernel

/// Makes a letter of a message: greeting, words, the way to the dossier, who wrote; as text and as HTML.
struct LetterWriter {
    let publicAddress: String

    func letter(_ message: ClaimedMessage, to address: EmailAddress, t: Wording) -> Letter {
        let (text, html) = parts(message.subject, message.body, dossier: message.dossier, t)
        return Letter(id: message.id, to: address, subject: message.subject, text: text, html: html)
    }

    /// The same words as plain text and as a whole HTML document.
    func parts(_ subject: String, _ body: String, dossier: String?, _ t: Wording) -> (text: String, html: String) {
        let link = dossier.flatMap { code in publicAddress.isEmpty ? nil : "\(publicAddress)/ho-so/\(code)" }
        let paragraphs = body.split(separator: "\n\n").map(String.init)
        let open = link.map { t("mail.open", ["link": $0]) }
        let text = ([t("mail.greeting")] + paragraphs + [open, t("mail.footer")].compactMap { $0 })
            .joined(separator: "\n\n")
        return (text, html(subject, paragraphs, link: link, t))
    }

    private func html(_ subject: String, _ paragraphs: [String], link: String?, _ t: Wording) -> String {
        let body = ([t("mail.greeting")] + paragraphs).map { "<p>\(escaped($0))</p>" }.joined(separator: "\n")
        let button = link.map {
            "<p><a href=\"\(escaped($0))\" style=\"display:inline-block;padding:12px 20px;background:#1d4ed8;"
                + "color:#ffffff;text-decoration:none;border-radius:6px\">\(escaped(t("mail.button")))</a></p>"
        }
        return """
            <!doctype html>
            <html lang="\(t.language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(escaped(subject))</title></head>
            <body style="margin:0;background:#f6f5f2;color:#1b1d22;font:16px/24px sans-serif">
            <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #b3121d">
            <h1 style="font-size:22px;line-height:28px;margin:0 0 16px">\(escaped(subject))</h1>
            \(body)
            \(button ?? "")
            <p style="color:#5b6170;font-size:14px;line-height:20px">\(escaped(t("mail.footer")))</p>
            </div></body></html>
            """
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "<br>"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
