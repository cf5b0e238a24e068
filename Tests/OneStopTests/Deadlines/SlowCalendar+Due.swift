import OneStop

extension SlowCalendar {
    /// The due instant of a limit: days counted one by one, minutes one by one, paused ones left out.
    func due(_ at: Instant, _ value: Int, _ unit: TimeLimit.Unit, stops: [Stop], extra: Int) -> Instant {
        let start = opening(from: at)
        var due: Instant
        switch unit {
        case .workingDays: due = counted(value, from: start.day, stops: stops, onlyOpen: true)
        case .days: due = counted(value, from: start.day, stops: stops, onlyOpen: false)
        case .months:
            due = counted(daysOf(months: value, from: start.day), from: start.day, stops: stops, onlyOpen: false)
        case .workingHours: due = minutes(value * 60, from: start, stops: stops)
        case .minutes: due = minutes(value, from: start, stops: stops)
        }
        if extra > 0 { due = counted(extra, from: due.day, stops: stops, onlyOpen: true) }
        return due
    }

    private func counted(_ count: Int, from start: Int, stops: [Stop], onlyOpen: Bool) -> Instant {
        var day = start
        var left = count
        while left > 0 {
            day += 1
            var isPaused = false
            for stop in stops where day > stop.from.day && day <= stop.to.day { isPaused = true }
            if isPaused { continue }
            if onlyOpen && !days[day].isOpen { continue }
            left -= 1
        }
        while !days[day].isOpen { day += 1 }
        return (day, days[day].closing)
    }

    private func minutes(_ count: Int, from start: Instant, stops: [Stop]) -> Instant {
        var at = start
        var left = count
        while true {
            var isPaused = false
            for stop in stops where stop.from <= at && at < stop.to { isPaused = true }
            if isOpen(at) && !isPaused { left -= 1 }
            at = next(at)
            if left == 0 { return at }
        }
    }

    /// Days until the same day of the month that many months later, or its last one.
    private func daysOf(months: Int, from start: Int) -> Int {
        var (year, month) = (days[start].year, days[start].month)
        for _ in 0..<months { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
        let last = min(days[start].day, Self.length(of: month, in: year))
        var day = start
        while (days[day].year, days[day].month, days[day].day) != (year, month, last) { day += 1 }
        return day - start
    }
}
