import Foundation
import Kernel
import OneStop

/// The forms of single acts.
extension ActionsView {
    var claim: HTML {
        dossier.assignee == nil
            ? form(.claim, "<button class=\"btn wide\">\(t("act.claim"))</button>")
            : form(.release, "<button class=\"btn link nopad\">\(t("act.release"))</button>")
    }

    var accept: HTML {
        let limits = TimeCaseChoice(
            procedure: file.procedure, answers: dossier.answers, calendar: calendar, now: now, t: t)
        return form(.accept, "\(limits.html)<button class=\"btn primary wide\">\(t("act.accept"))</button>")
    }

    var refuse: HTML {
        folded(
            .refuse, t("act.refuse"),
            above: TemplatePicker(file: file, work: work, t: t).html(for: .refusal, chosen: filled),
            isOpen: filled?.template.use == .refusal,
            "\(area(.refuse, "ly_do", t("act.reasons")))\(line(.refuse, "can_cu", t("act.legal_ground"), hint: t("act.legal_hint")))<p class=\"field\"><button class=\"btn bad\">\(t("act.refuse_send"))</button></p>"
        )
    }

    var stop: HTML {
        folded(
            .stop, t("act.stop"),
            "\(area(.stop, "ly_do", t("act.reasons")))\(line(.stop, "can_cu", t("act.legal_ground")))<p class=\"field\"><button class=\"btn bad\">\(t("act.stop_send"))</button></p>"
        )
    }

    /// Item by item: tick what is wrong, say why; or name another paper.
    var supplement: HTML {
        let fields = file.procedure.form.fields.filter { $0.shownWhen?.holds(for: dossier.answers) ?? true }
        let demands = file.procedure.papers(for: dossier.answers, declared: dossier.filing.declared).filter {
            $0.standing != .declined && !$0.paper.isFilledOnline
        }
        let papers = demands.map { askItem("giay_to.\($0.paper.id)", t($0.paper.name)) }
        let answers = fields.filter { if case .file = $0.kind { false } else { true } }.map {
            askItem("truong.\($0.id)", t($0.label))
        }
        let until = calendar.adding(workingDays: 5, to: VietnamTime.day(of: now))
        return folded(
            .supplement, t("act.supplement"),
            """
            <p class="small muted">\(t("act.supplement_once"))</p>\(TemplatePicker(file: file, work: work, t: t).reasons(by: officer))<fieldset class="field"><legend>\(t("draft.papers"))</legend>\(papers)<div class="ask-item"><span></span><label for="f-them">\(t("act.extra_paper"))</label><input class="in" id="f-them" name="them" value="\(typed(.supplement, "them"))"><label class="vh" for="f-them-why">\(t("supplement.reason"))</label><input class="in" id="f-them-why" name="them_ly_do" list="mau-ly-do" placeholder="\(t("supplement.reason"))" value="\(typed(.supplement, "them_ly_do"))"></div></fieldset>
            <details><summary>\(t("act.fields"))</summary><fieldset class="field"><legend class="vh">\(t("act.fields"))</legend>\(answers)</fieldset></details>
            \(line(.supplement, "han", t("act.until"), value: until.vietnamese, hint: t("form.date_hint"), width: "w-s"))<p class="field"><button class="btn">\(t("act.supplement_send"))</button></p>
            """)
    }

    private func askItem(_ name: String, _ label: String) -> HTML {
        let id = "f-ask-" + Piece.fieldID(name)
        let isOn = problem?.act == .supplement && problem?.typed.all("muc").contains(name) == true
        return
            "<div class=\"ask-item\"><input type=\"checkbox\" id=\"\(id)\" name=\"muc\" value=\"\(name)\"\(" checked", if: isOn)><label for=\"\(id)\">\(label)</label><input class=\"in\" name=\"ly_do.\(name)\" list=\"mau-ly-do\" aria-label=\"\(t("supplement.reason")): \(label)\" placeholder=\"\(t("supplement.reason"))\" value=\"\(typed(.supplement, "ly_do.\(name)"))\"></div>"
    }

    var complete: HTML {
        let optional = path.optional(after: dossier.step).map { step -> HTML in
            guard case .officer(let why) = step.applies else { return .empty }
            return
                "<label class=\"pick\"><input type=\"checkbox\" name=\"lam\" value=\"\(step.id)\"><span>\(t("act.also", ["step": t(step.name)])) <span class=\"muted\">\(t(why))</span></span></label>"
        }
        let next =
            path.steps.drop { $0.id != dossier.step }.dropFirst().first { !$0.isOfficersChoice }.map { t($0.name) }
            ?? ""
        return form(
            .step,
            "\(optional)\(area(.step, "ghi_chu", t("act.outcome"), isRequired: false))<button class=\"btn primary wide\">\(t("act.complete", ["next": next]))</button>"
        )
    }

    var sendBack: HTML {
        let earlier = path.earlier(than: dossier.step)
        guard !earlier.isEmpty else { return .empty }
        let options = earlier.map { "<option value=\"\($0.id)\">\(t($0.name))</option>" as HTML }
        return folded(
            .sendBack, t("act.send_back"),
            "<div class=\"field\"><label for=\"f-buoc\">\(t("act.send_back_to"))</label><select class=\"in\" id=\"f-buoc\" name=\"buoc\">\(options)</select></div>\(area(.sendBack, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn\">\(t("act.send_back"))</button></p>"
        )
    }

    var approve: HTML {
        form(
            .approve,
            "\(area(.approve, "ghi_chu", t("act.note"), isRequired: false))<button class=\"btn primary wide\">\(t("act.approve"))</button>"
        )
    }

    var issue: HTML {
        form(
            .issue, multipart: true,
            """
            \(line(.issue, "so", t("act.number"), value: suggestedNumber))\(line(.issue, "ngay", t("act.day"), value: VietnamTime.day(of: now).vietnamese, hint: t("form.date_hint"), width: "w-s"))
            \(ResultRowsView(view: self).html)<div class="field"><label for="f-van-ban">\(t("act.result_text"))</label><textarea class="in" id="f-van-ban" name="van_ban" rows="5">\(typed(.issue, "van_ban").isEmpty ? ResultText.suggestion(file) : typed(.issue, "van_ban"))</textarea></div>
            <div class="field"><label for="f-tep">\(t("act.result_file"))\(Piece.optional(t))</label>\(resultPaper)<input class="in" type="file" id="f-tep" name="tep" accept=".pdf"></div><button class="btn primary wide">\(t("act.issue"))</button>
            """)
    }

    /// Where the procedure words its result's paper: what it looks like, and that it is made without a file.
    private var resultPaper: HTML? {
        guard file.procedure.result.paper != nil else { return nil }
        return
            "<p class=\"hint\">\(t("print.result.made")) <a href=\"\(Link.resultPreview(file.dossier.code.text).path)\">\(t("print.result.see"))</a></p>"
    }

    /// The result goes out at the return desk's own page, which knows what is owed and who may have it.
    var handOver: HTML {
        "<p><a class=\"btn primary wide\" href=\"\(Link.returning(dossier.code.text).path)\">\(t("act.hand_over"))</a></p>"
    }

    var withdrawal: HTML {
        let reason = dossierReason
        let mayTake = step.map { holds($0.role) && !isHeldByAnother } ?? false
        let may = dossier.isAway ? leadsOwn : isHead || mayTake
        let acts: HTML =
            "\(form(.grantWithdrawal, "<button class=\"btn primary wide\">\(t("act.grant_withdrawal"))</button>"))\(folded(.declineWithdrawal, t("act.decline_withdrawal"), "\(area(.declineWithdrawal, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn\">\(t("act.decline_withdrawal"))</button></p>"))"
        return "\(heading(t("act.withdrawal")))<p>\(reason)</p>\(acts, if: may)"
    }

    private var dossierReason: String {
        for recorded in file.history.reversed() {
            if case .withdrawalRequested(let reason) = recorded.event { return reason }
        }
        return ""
    }
}

/// A first wording of a result, which the clerk completes.
enum ResultText {
    static func suggestion(_ file: DossierFile) -> String {
        "Cấp cho: \(file.dossier.filing.applicant.name)\nTheo hồ sơ số \(file.dossier.code.text), thủ tục \(file.procedure.name.vi)."
    }
}
