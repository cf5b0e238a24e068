import Foundation
import Kernel

@testable import OneStop

/// Everything that leaves the house, as a person would get it, with values as they usually are.
struct MessageTexts {
    let t: Wording

    /// Every situation by every way, then what is no situation, then how long SMS get with the longest fields.
    var all: String {
        let situations = Situation.allCases.map(text(of:))
        let rest = ["== Codes, answers, letters to staff"] + answers + letters
        let longest = ["== With the longest fields: characters and parts without marks, with marks"] + lengths
        return ([heading] + situations + [rest.joined(separator: "\n\n"), longest.joined(separator: "\n")])
            .joined(separator: "\n\n") + "\n"
    }

    private var heading: String {
        """
        Written by the test "every text stands as it was looked at". After changing words, look at the difference and renew:
        MOTCUA_RENEW=1 swift test --filter MessageTextsTests
        """
    }

    private func text(of situation: Situation) -> String {
        let words = SituationWords.standard(situation, t)
        let (plain, accented) = (words.filled(isAccented: false), words.filled(isAccented: true))
        let code = situation == .expiry ? nil : Situation.samples["code"]
        return """
            == \(situation.rawValue)\(situation.isOwed ? " (owed by law)" : "")
            \(sms(plain.sms))
            \(sms(accented.sms))
            \(letter(plain.subject, plain.body, dossier: code))
            """
    }

    private func sms(_ text: String) -> String {
        let length = SMSLength(of: text)
        return "-- SMS, \(length.alphabet.rawValue), \(length.units) characters, \(length.parts) parts\n\(text)"
    }

    private func letter(_ subject: String, _ body: String, dossier: String?) -> String {
        let writer = LetterWriter(publicAddress: "https://dvc.example.vn")
        let (text, html) = writer.parts(subject, body, dossier: dossier, t)
        return "-- letter: \(subject)\n\(text)\n-- the same in HTML\n\(html)"
    }

    private static let values = Situation.samples.merging(
        [
            "code": "482913", "dossier": "H47.07-160118-0001", "at": "18/01/2016, 09:15", "day": "18/01/2016",
            "body": "Sở Giao thông vận tải", "step": "Thẩm định", "n": "3", "names": "kannel", "name": "kannel",
            "reached": "1",
        ]
    ) { $1 }

    /// What people tell each other through us.
    private static let together = [
        "by": "Nguyễn Thị Minh Khai", "name": "Hợp tác xã Thủy sản Cửa Đại", "code": "482913", "until": "31/12/2016",
        "procedure": "Đăng ký thành lập hộ kinh doanh", "link": "https://dvc.example.vn/loi-moi/ABCDEFGHJK",
    ]

    /// SMS that are no situations: all without marks.
    private var answers: [String] {
        let stage = Stage.allCases.map { t(Phrase(computed: "stage.\($0.rawValue)")) }.max { $0.count < $1.count }
        var values = Self.values
        values["stage"] = stage
        let codes: [Phrase] = [
            "sms.code", "sms.account_exists", "notice.handover_code.body", "mail.test.body", "sms.sign_in_code",
            "sms.recovery_code", "sms.officer_sign_in", "sms.officer_recovery", "sms.password_changed", "sms.desk_code",
            "sms.closing_asked", "sms.closing_stopped", "sms.account_closed",
        ]
        let inbound =
            codes.map { t($0, values) }
            + (["inbound.help", "inbound.in", "inbound.out", "inbound.none", "inbound.unknown"] as [Phrase]).map {
                t($0)
            }
        let together: [Phrase] = [
            "sms.invited", "sms.mandate_code", "sms.mandate_made", "sms.mandate_ended", "sms.mandate_over",
        ]
        let between = together.map { t($0, Self.together) }
        values["code"] = Situation.samples["code"]
        let status = (["inbound.status", "inbound.status_due"] as [Phrase]).map {
            SMSWords(isAccented: false).fill(t($0), values)
        }
        return (inbound + between + status).map { sms(Folding.plain($0)) }
    }

    private var letters: [String] {
        let codes = [
            "notice.code", "notice.account_exists", "notice.handover_code", "mail.test", "notice.sign_in_code",
            "notice.recovery_code", "notice.officer_sign_in", "notice.officer_recovery", "notice.password_changed",
            "notice.desk_code", "notice.closing_asked", "notice.closing_stopped", "notice.account_closed",
        ]
        let staff = ["warning.soon", "warning.late", "warning.opinion_soon", "warning.opinion_late"]
        let digest = ["failed", "waiting", "gateways", "demoted", "unreported", "held", "where"]
            .map { t(Phrase(computed: "digest.\($0)"), Self.values) }.joined(separator: "\n")
        let together = [
            "notice.invited", "notice.mandate_code", "notice.mandate_made", "notice.mandate_ended",
            "notice.mandate_over",
        ]
        return
            (codes.map { letter($0, Self.values, dossier: nil) }
            + together.map { letter($0, Self.together, dossier: nil) })
            + staff.map {
                letter(
                    $0, Situation.samples.merging(["body": "Công an tỉnh", "step": "Thẩm định"]) { $1 },
                    dossier: Situation.samples["code"])
            }
            + [letter(t("digest.subject", Self.values), digest, dossier: nil)]
    }

    private func letter(_ key: String, _ values: [String: String], dossier: String?) -> String {
        letter(
            t(Phrase(computed: "\(key).subject"), values), t(Phrase(computed: "\(key).body"), values), dossier: dossier)
    }

    private var lengths: [String] {
        Situation.allCases.map { situation in
            let template = t(situation.sms)
            let plain = SMSLength(of: Folding.plain(SMSWords(isAccented: false).fill(template, SMSWordsTests.values)))
            let accented = SMSLength(of: SMSWords(isAccented: true).fill(template, SMSWordsTests.values))
            return "\(situation.rawValue): \(plain.units) in \(plain.parts), \(accented.units) in \(accented.parts)"
        }
    }
}
