import Kernel

/// The days that a leader asks for.
enum Period {
    /// More than a year and a bit nobody reads on one page, and it would cost as much.
    static let longest = 400

    /// The typed days, `standard` where none are; `nil` where what is typed is no period or too long a one.
    static func days(
        _ query: [String: String], today: CivilDay, standard: ClosedRange<CivilDay>
    ) -> ClosedRange<CivilDay>? {
        guard let from = day(query["tu"], or: standard.lowerBound), let to = day(query["den"], or: standard.upperBound),
            from <= to, from.days(until: to) <= longest
        else { return nil }
        return from...to
    }

    /// Thirty days up to today.
    static func lately(_ today: CivilDay) -> ClosedRange<CivilDay> { today.adding(days: -29)...today }

    private static func day(_ text: String?, or day: CivilDay) -> CivilDay? {
        guard let text = text.nonEmpty else { return day }
        return CivilDay(vietnamese: text) ?? CivilDay(iso: text)
    }
}
