import Foundation
import Kernel
import OneStop

/// Asking other bodies, and handing a step or the dossier to another agency.
extension ActionsView {
    var bodies: HTML {
        guard let step else { return .empty }
        switch dossier.stage {
        case .submitted: return "\(transfer, if: mayTake(step))"
        case .processing: return "\(away)\(ask(step), if: mayTake(step) && step.kind != .issue)\(forwarding(step))"
        default: return .empty
        }
    }

    private func mayTake(_ step: Step) -> Bool {
        holds(step.role) && (dossier.assignee.map { $0.account == officer.id || work.standsIn } ?? true)
    }

    /// The form that asks: the bodies that the step declares, others by choice or in words, what each may see.
    private func ask(_ open: Step) -> HTML {
        let ruling = Ruling(
            on: dossier, by: .officer(officer.person, posts: officer.posts), under: file.procedure, at: now,
            calendar: calendar)
        let declared = ruling.askingSteps.flatMap { step in
            let asked = dossier.consultations.filter { $0.inquiry.step == step.id }.count
            return step.bodies.indices.dropFirst(asked).map { declaredBody(step, $0) }
        }
        let others = agencies.filter { $0.slug != dossier.agency }
        let known = dossier.everyFile.map { file -> HTML in
            "<label class=\"pick\"><input type=\"checkbox\" name=\"tep\" value=\"\(file.digest.hex)\"\(" checked", if: problem?.act != .consult || problem?.typed.all("tep").contains(file.digest.hex) == true)><span>\(file.name)</span></label>"
        }
        let days = Self.days(of: ruling.askingSteps.first { !$0.bodies.isEmpty } ?? open)
        let isAgain = problem?.act == .consult
        return folded(
            .consult, t("inquiry.ask"),
            """
            \("<fieldset class=\"field\"><legend>\(t("inquiry.declared"))</legend>\(declared)</fieldset>", if: !declared.isEmpty)
            <div class="field"><label for="f-khac">\(t("inquiry.other_agency"))</label>\(choice("co_quan_khac", id: "f-khac", others, chosen: typed(.consult, "co_quan_khac"), none: t("inquiry.nobody_else")))</div>
            \(line(.consult, "noi_khac", t("inquiry.outside"), hint: t("inquiry.outside_hint")))\(line(.consult, "so_cv", t("inquiry.letter_number"), hint: t("inquiry.letter_hint")))\(line(.consult, "ngay_cv", t("inquiry.letter_day"), hint: t("form.date_hint"), width: "w-s"))
            <div class="field"><label for="f-cau-hoi">\(t("inquiry.question"))</label><textarea class="in" id="f-cau-hoi" name="cau_hoi" rows="4">\(isAgain ? typed(.consult, "cau_hoi") : t("inquiry.default_question", ["procedure": t(file.procedure.name)]))</textarea></div>
            \(line(.consult, "han", t("inquiry.days"), value: "\(days)", hint: t("inquiry.days_hint"), width: "w-s"))
            <fieldset class="field"><legend>\(t("inquiry.shares"))</legend><label class="pick"><input type="checkbox" name="to_khai" value="1"\(" checked", if: !isAgain || !typed(.consult, "to_khai").isEmpty)><span>\(t("inquiry.shares_form"))</span></label>\(known)</fieldset>
            <label class="pick"><input type="checkbox" name="di_tiep" value="1"\(" checked", if: !typed(.consult, "di_tiep").isEmpty)><span>\(t("inquiry.go_on"))</span></label><p class="field"><button class="btn">\(t("inquiry.send"))</button></p>
            """)
    }

    private func declaredBody(_ step: Step, _ index: Int) -> HTML {
        let key = "\(step.id).\(index)"
        let id = "f-hoi-" + Piece.fieldID(key)
        let isOn = problem?.act != .consult || problem?.typed.all("hoi").contains(key) == true
        let others = agencies.filter { $0.slug != dossier.agency }
        let preset = typed(.consult, "co_quan.\(key)")
        let chosen = preset.isEmpty ? step.agency(ofBody: index, among: others)?.slug ?? "" : preset
        return
            "<div class=\"ask-item\"><input type=\"checkbox\" id=\"\(id)\" name=\"hoi\" value=\"\(key)\"\(" checked", if: isOn)><label for=\"\(id)\">\(t(step.bodies[index]))</label><label class=\"vh\" for=\"\(id)-cq\">\(t("inquiry.how")): \(t(step.bodies[index]))</label>\(choice("co_quan.\(key)", id: "\(id)-cq", others, chosen: chosen, none: t("inquiry.by_letter")))</div>"
    }

    func choice(_ name: String, id: String, _ agencies: [Agency], chosen: String, none: String) -> HTML {
        let options = agencies.map {
            "<option value=\"\($0.slug)\"\(" selected", if: $0.slug == chosen)>\(t($0.shortName))</option>" as HTML
        }
        return
            "<select class=\"in\" id=\"\(id)\" name=\"\(name)\"><option value=\"\">\(none)</option>\(options)</select>"
    }

    /// The declared share of the step in whole working days, else five.
    private static func days(of step: Step) -> Int {
        guard let days = step.days, days >= 1 else { return 5 }
        return min(InquiryRequest.longest, NSDecimalNumber(decimal: days).intValue)
    }
}
