import Foundation
import Kernel
import OneStop

/// Why a promised date moved: old and new, and the days that changed.
enum ReschedulingWords {
    static func text(_ moved: Rescheduling, _ t: Wording) -> String {
        let days = moved.days.map { change -> String in
            let key: Phrase =
                switch change.now {
                case .holiday: "event.day_off"
                case .makeupWorkday: "event.day_made_up"
                case nil: "event.day_ordinary"
                }
            return t(key, ["day": change.day.vietnamese, "name": change.name])
        }
        let why = days.isEmpty ? t("event.hours_changed") : days.joined(separator: ", ")
        return t("event.rescheduled_detail", ["old": t.moment(moved.from), "new": t.moment(moved.due), "why": why])
    }
}
