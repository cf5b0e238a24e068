import Foundation
import Kernel
import OneStop

/// What this officer of the asked agency can do with the question now.
struct InquiryActionsView {
    let inquiry: InquiryFile
    let officer: Account
    let desk: String
    let problem: InquiryProblem?
    let frame: Frame

    private var t: Wording { frame.t }
    private var consultation: Consultation { inquiry.consultation }

    var html: HTML {
        if let opinion = consultation.opinion {
            return "\(given(opinion, answered))\(Piece.tag(t("inquiry.late"), .warn), if: consultation.isLate)"
        }
        guard consultation.isOpen || consultation.state == .lapsed, !inquiry.file.dossier.stage.isClosed else {
            return
                "<p>\(OpinionWords.state(consultation, t))</p>\("<p class=\"muted\">\(consultation.reason ?? "")</p>", if: consultation.reason != nil)"
        }
        guard mayWork else { return "<p>\(t("inquiry.not_yours"))</p>" }
        let late: HTML = "<p class=\"note warn\">\(t("inquiry.late_note"))</p>"
        let prepared = consultation.prepared.map {
            // Who speaks has its words in the form below.
            given($0, t("inquiry.prepared_by", ["name": consultation.holder?.name ?? "–"]), isWhole: !speaks)
        }
        if let holder = consultation.holder, holder.account != officer.id, !speaks {
            return "\(prepared)<p>\(t("act.held", ["name": holder.name]))</p>"
        }
        return
            "\(late, if: consultation.state == .lapsed)\(prepared)\(holding)\(form)\(decline, if: consultation.isOpen && inquiry.isForeign)"
    }

    private func holds(_ role: Role) -> Bool {
        officer.posts.contains { $0.agency == desk && $0.role == role }
    }

    /// The officer gives the opinion; others prepare it.
    private var speaks: Bool {
        if case .own(_, let role, _) = consultation.inquiry.body { return holds(role) }
        return holds(.divisionHead) || holds(.agencyHead)
    }

    private var mayWork: Bool { speaks || (inquiry.isForeign && holds(.caseOfficer)) }

    /// Who sent it, and when.
    private var answered: String {
        let who = consultation.settledBy?.name ?? "–"
        return t("inquiry.given_by", ["name": who, "at": consultation.settledAt.map { t.moment($0) } ?? ""])
    }

    private func given(_ opinion: Opinion, _ title: String, isWhole: Bool = true) -> HTML {
        let file = opinion.file.map {
            "<p>\(Icon.file.html) <a href=\"\(Link.inquiryFile(inquiry.file.dossier.code.text, "\(consultation.number)", digest: $0.digest.hex).path)\">\($0.name)</a></p>"
                as HTML
        }
        return
            "<div class=\"stack-s\"><p class=\"small muted\">\(title)</p>\("<p>\(OpinionWords.verdict(opinion.verdict, t))</p><p class=\"pre\">\(opinion.text)</p>", if: isWhole)\(file)</div>"
    }

    private func action(_ act: InquiryAct) -> String {
        Link.inquiryAct(inquiry.file.dossier.code.text, "\(consultation.number)", act).path
    }

    private var holding: HTML {
        guard let holder = consultation.holder else {
            return
                "<form method=\"post\" action=\"\(action(.take))\">\(frame.csrfField)<button class=\"btn wide\">\(t("act.claim"))</button></form>"
        }
        guard holder.account == officer.id || speaks else { return .empty }
        return
            "<form method=\"post\" action=\"\(action(.release))\">\(frame.csrfField)<button class=\"btn link nopad\">\(t("act.release"))</button></form>"
    }

    private var form: HTML {
        let isOpinion = problem?.act == .give || problem?.act == .prepare
        let chosen = isOpinion ? problem?.typed["y_kien"] ?? "" : consultation.prepared?.verdict.rawValue ?? ""
        let text = isOpinion ? problem?.typed["noi_dung"] ?? "" : consultation.prepared?.text ?? ""
        let verdicts = Opinion.Verdict.allCases.map { verdict -> HTML in
            "<label class=\"pick\"><input type=\"radio\" name=\"y_kien\" value=\"\(verdict.rawValue)\"\(" checked", if: chosen == verdict.rawValue)>\(t(Phrase(computed: "verdict.\(verdict.rawValue)")))</label>"
        }
        let buttons: HTML =
            speaks
            ? "<button class=\"btn primary wide\" formaction=\"\(action(.give))\">\(t("inquiry.give"))</button>"
            : "<button class=\"btn primary wide\" formaction=\"\(action(.prepare))\">\(t("inquiry.prepare"))</button>"
        return """
            <form class="stack-s" method="post" enctype="multipart/form-data" action="\(action(speaks ? .give : .prepare))">\(frame.csrfField)<fieldset class="field"><legend>\(t("inquiry.verdict"))</legend>\(verdicts)</fieldset>
            <div class="field"><label for="f-noi-dung">\(t("inquiry.text"))</label><textarea class="in" id="f-noi-dung" name="noi_dung" rows="6">\(text)</textarea></div>
            <div class="field"><label for="f-tep">\(t("inquiry.file"))\(Piece.optional(t))</label><input class="in" type="file" id="f-tep" name="tep"></div>\(buttons)</form>
            """
    }

    private var decline: HTML {
        let isOpen = problem?.act == .decline
        return """
            <details class="act"\(" open", if: isOpen)><summary>\(t("inquiry.decline"))</summary><form class="stack-s" method="post" action="\(action(.decline))">\(frame.csrfField)<div class="field"><label for="f-ly-do">\(t("supplement.reason"))</label><textarea class="in" id="f-ly-do" name="ly_do" rows="2">\(isOpen ? problem?.typed["ly_do"] ?? "" : "")</textarea></div><p class="field"><button class="btn">\(t("inquiry.decline"))</button></p></form></details>
            """
    }
}

extension InquiryFile {
    /// Another agency asks.
    var isForeign: Bool { consultation.inquiry.body.agency != nil }

    /// The agency whose officers answer.
    var place: String { consultation.inquiry.body.agency ?? file.dossier.agency }
}
