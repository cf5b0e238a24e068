import Foundation
import Kernel
import OneStop

/// What an applicant reads once the promised date has passed: sorry, and the new date where one was named.
struct LateView {
    let dossier: Dossier

    func html(_ t: Wording) -> HTML {
        guard let apology = dossier.apology, apology.reason == nil else {
            return "<p class=\"late-t\">\(t("due.late"))</p>"
        }
        return
            "<p class=\"late-t\">\(t("due.late_since"))</p><p class=\"small\">\(t("due.apology", ["again": t.moment(apology.due)]))</p>"
    }
}
