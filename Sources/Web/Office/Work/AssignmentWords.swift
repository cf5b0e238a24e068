import Kernel
import OneStop

/// To whom work was given and by which rule, in words.
enum AssignmentWords {
    static func text(_ person: Person, _ cause: AssignmentCause?, _ t: Wording) -> String {
        guard let cause else { return person.name }
        let way = t(Phrase(computed: "work.way.\(cause.way.rawValue)"))
        guard let absent = cause.insteadOf else { return "\(person.name) (\(way))" }
        return "\(person.name) (\(way); \(t("work.instead_of", ["name": absent.name])))"
    }

    /// "Nguyễn Văn A – 12 hồ sơ, 2 quá hạn", with the absence where there is one.
    static func colleague(_ colleague: Colleague, _ t: Wording) -> String {
        let load = t("work.load", ["open": "\(colleague.open)", "late": "\(colleague.late)"])
        guard let absence = colleague.absence else { return "\(colleague.person.name) – \(load)" }
        return "\(colleague.person.name) – \(load), \(t("work.away_until", ["day": absence.to.vietnamese]))"
    }
}
