import Foundation
import Kernel
import OneStop

/// A step's hands, share of the time and conditions in words.
enum StepWords {
    static func text(_ step: Step, _ t: Wording) -> String {
        var parts = [t(step.by)]
        if let days = step.days, days > 0 { parts[0] += ", " + t("procedure.step_days", ["n": Number.text(days)]) }
        switch step.applies {
        case .always: break
        case .when: parts.append(t("procedure.step_sometimes"))
        case .officer(let why): parts.append(t("procedure.step_if", ["why": t(why)]))
        }
        if !step.bodies.isEmpty {
            parts.append(t("procedure.step_bodies", ["bodies": step.bodies.map { t($0) }.joined(separator: ", ")]))
        }
        if let silence = step.silence {
            parts.append(
                t(Phrase(computed: "procedure.silence.\(silence.means.rawValue)"), ["limit": t.limit(silence.after)]))
        }
        if step.isParallel { parts.append(t("procedure.step_parallel")) }
        if step.stopsClock { parts.append(t("procedure.step_uncounted")) }
        return parts.joined(separator: ". ")
    }
}
