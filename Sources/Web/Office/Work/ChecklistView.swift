import Foundation
import Kernel
import OneStop

/// The checklists of a dossier's steps: who looked at what and when; the open one is ticked in its own form.
struct ChecklistView {
    let file: DossierFile

    /// The steps with a checklist that the dossier came to, without `hidden`.
    func html(without hidden: String?, _ t: Wording) -> HTML? {
        let reached = file.dossier.completed + [file.dossier.step]
        let steps = file.procedure.steps.filter {
            !$0.checklist.isEmpty && $0.id != hidden && reached.contains($0.id)
        }
        guard !steps.isEmpty else { return nil }
        let lists = steps.map { step -> HTML in
            let items = step.checklist.map { item(of: step, $0, t) }
            return "<h3>\(t(step.name))</h3><ul>\(items)</ul>"
        }
        return
            "<section class=\"card stack-s\" aria-labelledby=\"dm\"><h2 id=\"dm\">\(t("work.checklist.title"))</h2>\(lists)</section>"
    }

    private func item(of step: Step, _ item: ChecklistItem, _ t: Wording) -> HTML {
        let isDone = file.dossier.ticks[step.id, default: []].contains(item.id)
        let mark = isDone ? t("work.checklist.done") : t("work.checklist.not_done")
        return "<li>\(Piece.tag(mark, isDone ? .ok : .plain)) \(t(item.text))\(who(step.id, item.id, isDone, t))</li>"
    }

    /// Who ticked it last.
    func who(_ step: String, _ item: String, _ isDone: Bool, _ t: Wording) -> HTML? {
        guard isDone else { return nil }
        let tick = ChecklistTick(step: step, item: item, isDone: true)
        let recorded = file.history.last { $0.event == .ticked(tick) }
        return recorded.map { "<span class=\"sub muted\">\($0.by.person?.name ?? ""), \(t.short($0.at))</span>" }
    }
}

extension ActionsView {
    /// The open step's checklist, to be ticked.
    var checklist: HTML? {
        guard let step, !step.checklist.isEmpty else { return nil }
        let ticked = dossier.ticks[step.id, default: []]
        let items = step.checklist.map { item -> HTML in
            let isDone =
                problem?.act == .tick ? problem?.typed.all("xong").contains(item.id) == true : ticked.contains(item.id)
            let need: HTML = item.isRequired ? " \(Piece.tag(t("work.checklist.required"), .warn))" : .empty
            let by = ChecklistView(file: file).who(step.id, item.id, ticked.contains(item.id), t)
            return
                "<label class=\"pick\"><input type=\"checkbox\" name=\"xong\" value=\"\(item.id)\"\(" checked", if: isDone)><span>\(t(item.text))\(need)\(by)</span></label>"
        }
        return form(
            .tick,
            "<fieldset class=\"field\"><legend>\(t("work.checklist.title"))</legend>\(items)</fieldset><button class=\"btn\">\(t("work.checklist.save"))</button>"
        )
    }
}
