import Foundation
import Kernel
import OneStop

/// What this officer can do with this dossier now; for others, who can.
struct ActionsView {
    let file: DossierFile
    let officer: Account
    let calendar: WorkingCalendar
    let now: Date
    let problem: ActProblem?
    let suggestedNumber: String
    let work: DossierWork
    /// Every agency of the province, to ask or to hand on to.
    let agencies: [Agency]
    let filled: FilledTemplate?
    let frame: Frame

    var t: Wording { frame.t }
    var dossier: Dossier { file.dossier }
    var path: Path { Path(of: dossier, under: file.procedure) }
    var step: Step? { path.step(dossier.step) }

    var html: HTML { "\(act)\(bodies)\(extend)\(assign)" }

    /// What the open step asks for.
    private var act: HTML {
        switch dossier.stage {
        case .refused, .stopped, .returned: return heading(t("act.closed")) + "<p>\(t("act.closed_text"))</p>"
        case .supplementRequested, .paymentDue:
            return heading(t("act.waiting")) + "<p>\(t("act.waiting_text"))</p>\(stop, if: isHead)"
        case .withdrawalRequested: return withdrawal
        case .submitted, .processing, .decided: break
        }
        guard let step else { return heading(t("act.closed")) }
        let title = heading(t("act.next", ["step": t(step.name)]))
        guard holds(step.role) else {
            return
                "\(title)<p>\(t("act.not_yours", ["role": t(Phrase(computed: "role.\(step.role.rawValue)")), "by": t(step.by)]))</p>"
        }
        if let holder = dossier.assignee, holder.account != officer.id, !work.standsIn {
            return "\(title)<p>\(t("act.held", ["name": holder.name]))</p>"
        }
        return "\(title)\(standIn)\(claim)\(checklist)\(acts(for: step))"
    }

    private func acts(for step: Step) -> HTML {
        switch (dossier.stage, step.kind) {
        case (.submitted, _): return "\(accept)\(supplement)\(refuse)"
        case (_, .approve): return "\(approve)\(sendBack)\(supplement, if: isHead)\(stop, if: isHead)"
        case (_, .issue): return "\(issue)\(sendBack)"
        case (_, .return): return handOver
        default: return "\(complete)\(supplement)\(sendBack)\(stop)"
        }
    }

    /// The officer may do the open step now, and so tick its checklist.
    var offersChecklist: Bool {
        guard let step, [.submitted, .processing, .decided].contains(dossier.stage), holds(step.role) else {
            return false
        }
        return dossier.assignee == nil || dossier.assignee?.account == officer.id || work.standsIn
    }

    func heading(_ text: String) -> HTML { "<h2 id=\"nx\">\(text)</h2>" }

    func holds(_ role: Role) -> Bool {
        officer.posts.contains { $0.agency == dossier.handler && $0.role == role }
    }

    /// Another officer has it in hand, for whom this one does not stand in.
    var isHeldByAnother: Bool { dossier.assignee.map { $0.account != officer.id && !work.standsIn } ?? false }

    /// The officer leads the dossier's own agency, wherever the open step lies.
    var leadsOwn: Bool {
        officer.posts.contains {
            $0.agency == dossier.agency && ($0.role == .agencyHead || $0.role == .divisionHead)
        }
    }

    var isHead: Bool { holds(.agencyHead) || holds(.divisionHead) }

    /// A form for one act, with the number of the last act this page knows.
    func form(_ act: Link.Act, multipart: Bool = false, _ body: HTML) -> HTML {
        let message = problem.flatMap { $0.act == act ? $0.message(t) : nil }
        let error: HTML? = message.map { "<p class=\"emsg\" role=\"alert\">\(Icon.alert.html)<span>\($0)</span></p>" }
        return
            "<form class=\"stack-s\" method=\"post\"\(" enctype=\"multipart/form-data\"", if: multipart) action=\"\(Link.act(dossier.code.text, act).path)\">\(frame.csrfField)<input type=\"hidden\" name=\"thay\" value=\"\(dossier.lastAct)\">\(error)\(body)</form>"
    }

    /// A form folded behind its name; open where it was just refused.
    func folded(
        _ act: Link.Act, _ title: String, multipart: Bool = false, above: HTML? = nil, isOpen: Bool = false,
        _ body: HTML
    ) -> HTML {
        "<details class=\"act\"\(" open", if: isOpen || problem?.act == act)><summary>\(title)</summary>\(above)\(form(act, multipart: multipart, body))</details>"
    }

    func typed(_ act: Link.Act, _ name: String) -> String {
        if problem == nil, act == .refuse, name == "ly_do" { return filled?.text(for: .refusal) ?? "" }
        return problem?.act == act ? problem?.typed[name] ?? "" : ""
    }

    func area(_ act: Link.Act, _ name: String, _ label: String, isRequired: Bool = true) -> HTML {
        let id = "f-\(act.rawValue)-\(name)"
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)\(Piece.optional(t), if: !isRequired)</label><textarea class=\"in\" id=\"\(id)\" name=\"\(name)\" rows=\"2\">\(typed(act, name))</textarea></div>"
    }

    func line(
        _ act: Link.Act, _ name: String, _ label: String, value: String = "", hint: String? = nil, width: HTML = ""
    ) -> HTML {
        let id = "f-\(act.rawValue)-\(name)"
        let shown = typed(act, name).isEmpty ? value : typed(act, name)
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)</label>\(Piece.hintText(hint, id: id))<input class=\"in \(width)\" id=\"\(id)\" name=\"\(name)\" value=\"\(shown)\" autocomplete=\"off\"\(Piece.described(id, hint: hint, error: nil))></div>"
    }
}
