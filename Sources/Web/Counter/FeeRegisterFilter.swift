import Kernel
import OneStop

/// What the register of receipts is narrowed to, as its address carries it.
struct FeeRegisterFilter: Sendable, Hashable {
    let agency: String
    let days: ClosedRange<CivilDay>
    var after: FeeReceiptKey?

    /// The address's words; `nil` where its days are none. Without any, the month so far.
    init?(_ query: [String: String], at desk: Desk) {
        let today = VietnamTime.day(of: desk.now)
        let first = CivilDay(year: today.year, month: today.month, day: 1) ?? today
        guard let days = Period.days(query, today: today, standard: first...today) else { return nil }
        agency = desk.agency.slug
        self.days = days
        after = query["sau"].flatMap { FeeReceiptKey($0) }
    }

    var pairs: [(String, String)] {
        [
            ("co-quan", agency), ("tu", days.lowerBound.vietnamese), ("den", days.upperBound.vietnamese),
            ("sau", after?.text ?? ""),
        ]
    }

    /// The same from its first page.
    var first: FeeRegisterFilter {
        var first = self
        first.after = nil
        return first
    }

    var request: FeeRegisterRequest { FeeRegisterRequest(agency: agency, days: days, after: after) }
}
