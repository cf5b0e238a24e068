import Kernel

extension OfficeHours {
    /// When one may come, short enough for an SMS: "T2-T6 07:00-11:30, 13:30-17:00".
    ///
    /// Days in a row with the same hours stand together; a hyphen, since a dash would make the message Unicode.
    func words(in t: Wording) -> String {
        var groups: [(first: Weekday, last: Weekday, spans: [ClockSpan])] = []
        for day in Weekday.allCases where !openings(on: day).isEmpty {
            let spans = openings(on: day)
            if let group = groups.last, group.spans == spans, group.last.rawValue + 1 == day.rawValue {
                groups[groups.count - 1].last = day
            } else {
                groups.append((day, day, spans))
            }
        }
        return groups.map { group in
            let first = t(group.first.phrase)
            let days = group.first == group.last ? first : "\(first)-\(t(group.last.phrase))"
            return "\(days) \(group.spans.map { "\($0.from.text)-\($0.to.text)" }.joined(separator: ", "))"
        }.joined(separator: "; ")
    }
}

extension Weekday {
    fileprivate var phrase: Phrase { Phrase(computed: "hours.weekday.\(rawValue)") }
}
