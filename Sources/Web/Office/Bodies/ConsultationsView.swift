import Foundation
import Kernel
import OneStop

/// Who was asked, when, until when, and what each answered: for the agency that asked.
struct ConsultationsView {
    let file: DossierFile
    let officer: Account
    let now: Date
    let problem: ActProblem?
    let frame: Frame

    private var t: Wording { frame.t }
    private var dossier: Dossier { file.dossier }

    var html: HTML? {
        guard !dossier.consultations.isEmpty else { return nil }
        let heads = [t("inquiry.body"), t("inquiry.until"), t("inquiry.answer")]
        let rows = dossier.consultations.map(row)
        let forms = dossier.consultations.filter { $0.isOpen || $0.state == .lapsed }.map(acts)
        return
            "<section class=\"card stack-s\" aria-labelledby=\"lyk\"><h2 id=\"lyk\">\(t("inquiry.table"))</h2>\(Piece.table(caption: t("inquiry.table"), heads: heads, rows: rows, class: "plain asked"))\(forms)</section>"
    }

    private func row(_ consultation: Consultation) -> [HTML] {
        let inquiry = consultation.inquiry
        let isLate = consultation.isOpen && inquiry.due <= now
        let due: HTML = isLate ? "<span class=\"late-t\">\(t.short(inquiry.due))</span>" : "\(t.short(inquiry.due))"
        let letter = inquiry.letter.map {
            "<span class=\"sub\">\(t("inquiry.letter", ["number": $0.number, "day": $0.day.vietnamese]))</span>" as HTML
        }
        let asked = t(
            "inquiry.asked_line", ["at": t.short(consultation.askedAt), "name": consultation.askedBy?.name ?? "–"])
        return [
            "\(t(inquiry.body.name))<span class=\"sub\">\(asked)</span>\(letter)<details><summary>\(t("inquiry.question"))</summary><p class=\"sub pre\">\(inquiry.question)</p></details>",
            "\(due)<span class=\"sub\">\(OpinionWords.silence(inquiry, t))</span>", answer(consultation),
        ]
    }

    private func answer(_ consultation: Consultation) -> HTML {
        guard let opinion = consultation.opinion else {
            let holder = consultation.isOpen ? consultation.holder?.name : consultation.reason
            return "\(OpinionWords.tag(consultation, t))<span class=\"sub\">\(holder ?? "")</span>"
        }
        let who = [consultation.settledBy?.name, consultation.settledAt.map { t.short($0) }].compactMap { $0 }
        let file = opinion.file.map {
            "<span class=\"sub\"><a href=\"\(Link.officeFile(dossier.code.text, digest: $0.digest.hex).path)\">\($0.name)</a></span>"
                as HTML
        }
        let letter = opinion.letter.map {
            "<span class=\"sub\">\(t("inquiry.letter", ["number": $0.number, "day": $0.day.vietnamese]))</span>" as HTML
        }
        return
            "\(OpinionWords.verdict(opinion.verdict, t))\(Piece.tag(t("inquiry.late"), .warn), if: consultation.isLate)<span class=\"sub pre\">\(opinion.text)</span>\(file)\(letter)<span class=\"sub\">\(who.joined(separator: ", "))</span>"
    }

    /// Writing down what an outside body answered, and asking no more.
    private func acts(_ consultation: Consultation) -> HTML {
        let name = t(consultation.inquiry.body.name)
        let number = consultation.number
        var forms: [HTML] = []
        if case .outside = consultation.inquiry.body { forms.append(record(number, name)) }
        if consultation.isOpen {
            forms.append(
                folded(
                    .cancelInquiry, number, t("inquiry.cancel", ["body": name]),
                    "\(area(.cancelInquiry, number, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn\">\(t("inquiry.cancel_send"))</button></p>"
                ))
        }
        return "\(forms)"
    }

    private func record(_ number: Int, _ name: String) -> HTML {
        let verdicts = Opinion.Verdict.allCases.map { verdict -> HTML in
            "<label class=\"pick\"><input type=\"radio\" name=\"y_kien\" value=\"\(verdict.rawValue)\"\(" checked", if: typed(.recordOpinion, number, "y_kien") == verdict.rawValue)>\(t(Phrase(computed: "verdict.\(verdict.rawValue)")))</label>"
        }
        return folded(
            .recordOpinion, number, t("inquiry.record", ["body": name]), multipart: true,
            """
            <fieldset class="field"><legend>\(t("inquiry.verdict"))</legend>\(verdicts)</fieldset>\(area(.recordOpinion, number, "noi_dung", t("inquiry.text")))
            \(line(number, "so_cv", t("inquiry.letter_number")))\(line(number, "ngay_cv", t("inquiry.letter_day"), hint: t("form.date_hint")))
            <div class="field"><label for="f-tep-\(number)">\(t("inquiry.file"))\(Piece.optional(t))</label><input class="in" type="file" id="f-tep-\(number)" name="tep"></div><p class="field"><button class="btn">\(t("inquiry.record_send"))</button></p>
            """)
    }

    private func isRefused(_ act: Link.Act, _ number: Int) -> Bool {
        problem?.act == act && problem?.typed["so"] == "\(number)"
    }

    private func typed(_ act: Link.Act, _ number: Int, _ name: String) -> String {
        isRefused(act, number) ? problem?.typed[name] ?? "" : ""
    }

    private func folded(
        _ act: Link.Act, _ number: Int, _ title: String, multipart: Bool = false, _ body: HTML
    ) -> HTML {
        let message = isRefused(act, number) ? problem?.message(t) : nil
        let error: HTML? = message.map { "<p class=\"emsg\" role=\"alert\">\(Icon.alert.html)<span>\($0)</span></p>" }
        return
            "<details class=\"act\"\(" open", if: isRefused(act, number))><summary>\(title)</summary><form class=\"stack-s\" method=\"post\"\(" enctype=\"multipart/form-data\"", if: multipart) action=\"\(Link.act(dossier.code.text, act).path)\">\(frame.csrfField)<input type=\"hidden\" name=\"thay\" value=\"\(dossier.lastAct)\"><input type=\"hidden\" name=\"so\" value=\"\(number)\">\(error)\(body)</form></details>"
    }

    private func area(_ act: Link.Act, _ number: Int, _ name: String, _ label: String) -> HTML {
        let id = "f-\(act.rawValue)-\(name)-\(number)"
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)</label><textarea class=\"in\" id=\"\(id)\" name=\"\(name)\" rows=\"3\">\(typed(act, number, name))</textarea></div>"
    }

    private func line(_ number: Int, _ name: String, _ label: String, hint: String? = nil) -> HTML {
        let id = "f-\(name)-\(number)"
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)\(Piece.optional(t))</label>\(Piece.hintText(hint, id: id))<input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(typed(.recordOpinion, number, name))\"\(Piece.described(id, hint: hint, error: nil))></div>"
    }
}
