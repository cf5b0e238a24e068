import Kernel
import OneStop

/// Giving the open step to somebody, and acting in somebody's place.
extension ActionsView {
    /// Says for whom the officer acts.
    var standIn: HTML {
        guard work.standsIn, let absence = work.absence else { return .empty }
        return
            "<p class=\"note\">\(t("work.standing_in", ["name": absence.officer.name, "day": absence.to.vietnamese]))</p>"
    }

    /// For who gives out work: the officers of the step's role with what they have in hand.
    var assign: HTML? {
        let others = work.colleagues.filter { $0.person.account != dossier.assignee?.account }
        guard !others.isEmpty else { return nil }
        let options = others.map { colleague -> HTML in
            let id = colleague.person.account.text
            return
                "<option value=\"\(id)\"\(" disabled", if: colleague.absence != nil)\(" selected", if: typed(.assign, "can_bo") == id)>\(AssignmentWords.colleague(colleague, t))</option>"
        }
        let title = dossier.assignee == nil ? t("work.assign") : t("work.reassign")
        let holder: HTML? = dossier.assignee.map {
            "<p class=\"small muted\">\(t("work.held_by", ["name": $0.name]))</p>"
        }
        return folded(
            .assign, title,
            "\(holder)<div class=\"field\"><label for=\"f-can-bo\">\(t("work.assign_to"))</label><select class=\"in\" id=\"f-can-bo\" name=\"can_bo\" required><option value=\"\">\(t("work.choose"))</option>\(options)</select></div><p class=\"field\"><button class=\"btn\">\(title)</button></p>"
        )
    }
}
