package import Foundation
package import Kernel

/// One class of retention: so many years after the year in which a dossier ended, or for ever.
package struct RetentionClass: Sendable, Hashable {
    package let key: String
    package let name: LocalText
    /// `nil` is for ever.
    package let years: Int?
    /// What says so, as people read it.
    package let law: String

    package init(key: String, name: LocalText, years: Int?, law: String) {
        self.key = key
        self.name = name
        self.years = years
        self.law = law
    }

    static let range = 1...99

    /// What ended before that moment has its time behind it on that day; `nil` where nothing ever has.
    ///
    /// A dossier that ended in 2016 and is kept for ten years goes from 01/01/2027 on: the term runs in whole years from
    /// the end of the year.
    package func cutoff(on day: CivilDay) -> Date? {
        guard let years, let first = CivilDay(year: day.year - years, month: 1, day: 1) else { return nil }
        return VietnamTime.date(first, ClockTime(ofDay: 0))
    }
}
