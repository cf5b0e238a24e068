import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@testable import Gateways

@Suite("Letters as SMTP carries them")
struct MIMEMessageTests {
    private func message(subject: String, name: String = "Một cửa") throws -> MIMEMessage {
        let from = try #require(EmailAddress("motcua@example.vn"))
        let letter = Letter(
            id: .new(), to: try #require(EmailAddress("a@example.vn")), subject: subject,
            text: "Kính gửi,\n\nXin chào.",
            html: "<p>Xin chào</p>")
        return MIMEMessage(
            letter, from: MailSender(name: name, address: from, bounces: nil), at: Moment.at("18/01/2016 09:15"))
    }

    private func headers(_ message: MIMEMessage) -> [Substring] {
        message.text.split(separator: "\r\n\r\n")[0].split(separator: "\r\n")
    }

    @Test("a line break in a subject or a name begins no header", arguments: ["\r\n", "\n", "\r", "\r\n ", "\u{0}\n"])
    func injection(lineBreak: String) throws {
        let message = try message(
            subject: "Xin\(lineBreak)Bcc: evil@example.vn", name: "A\(lineBreak)Bcc: evil@example.vn")
        #expect(!headers(message).contains { $0.hasPrefix("Bcc") || $0.hasPrefix(" Bcc") })
        #expect(headers(message).count { !$0.hasPrefix(" ") } == 8)
    }

    @Test("a long Vietnamese subject is folded into encoded words of at most 75 characters that read the same")
    func words() throws {
        let subject = "Hồ sơ H47.07-160118-0001 cần bổ sung: giấy chứng nhận đăng ký hộ kinh doanh, bản chụp rõ hơn"
        let lines = MIMEMessage.words(subject).split(separator: "\r\n ")
        #expect(lines.count > 1 && lines.allSatisfy { $0.utf8.count <= 75 })
        let decoded = lines.map { line in
            let base64 = line.dropFirst("=?utf-8?B?".count).dropLast(2)
            return String(decoding: Data(base64Encoded: String(base64)) ?? Data(), as: UTF8.self)
        }.joined()
        #expect(decoded == subject)
        #expect(MIMEMessage.words("Plain") == "Plain")
        #expect(MIMEMessage.words("=?x?=").hasPrefix("=?utf-8?B?"))
    }

    @Test("no line is longer than 998 bytes, and the date is Vietnam's")
    func lines() throws {
        let message = try message(subject: String(repeating: "dài ", count: 500))
        #expect(message.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
        #expect(message.text.contains("Date: Mon, 18 Jan 2016 09:15:00 +0700\r\n"))
    }

    @Test("bounces come back to an address that names the message, short enough for a local part")
    func returnPath() throws {
        let seal = try #require(GatewaySeal("0123456789abcdef0123456789abcdef"))
        let sender = MailSender(
            name: "", address: try #require(EmailAddress("motcua@example.vn")),
            bounces: EmailAddress("tra-lai@example.vn"))
        let path = sender.returnPath(for: .new(), seal: seal)
        #expect(EmailAddress(path) != nil && path.hasPrefix("tra-lai+"))
    }
}
