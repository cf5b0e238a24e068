import Kernel
import OneStop

/// Office hours in words.
enum OpeningHours {
    static func text(_ hours: OfficeHours, _ t: Wording) -> String {
        let spans = hours.openings(on: .monday).map(\.text).joined(separator: ", ")
        return t("agency.hours", ["hours": spans])
    }
}
