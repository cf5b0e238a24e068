package import Kernel

/// Under which circular a paper is written: chosen by the day of the act that it tells of, never by today.
package enum FormEdition: Int, Sendable, Hashable, Codable, CaseIterable {
    /// Thông tư 01/2018/TT-VPCP; acts of the years before are written in its manner, without its number.
    case of2018 = 2018
    /// Thông tư 03/2025/TT-VPCP under Nghị định 118/2025/NĐ-CP.
    case of2025 = 2025

    /// First day of the law of 2025.
    ///
    /// - Source: Nghị định 118/2025/NĐ-CP, in force since 1 July 2025.
    private static let turn = CivilDay.known(2025, 7, 1)
    /// Day of the circular of 2018.
    private static let first = CivilDay.known(2018, 11, 23)

    package init(on day: CivilDay) {
        self = day < Self.turn ? .of2018 : .of2025
    }

    /// The form's number in the circular; `nil` where it has none, or the circular was not written yet.
    func model(of kind: PrintKind, on day: CivilDay) -> String? {
        guard day >= Self.first else { return nil }
        switch (kind, self) {
        case (.receipt, _): return "01"
        case (.supplement, _): return "02"
        case (.refusal, _): return "03"
        case (.apology, _): return "04"
        case (.stop, .of2025): return "05"
        case (.control, .of2018): return "05"
        case (.control, .of2025): return "06"
        case (.stop, .of2018), (.fee, _): return nil
        }
    }

    /// The circular's own number, as papers name it.
    var circular: String {
        switch self {
        case .of2018: "01/2018/TT-VPCP"
        case .of2025: "03/2025/TT-VPCP"
        }
    }
}

extension CivilDay {
    /// A day that is written in the source and that the calendar has.
    fileprivate static func known(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        guard let known = CivilDay(year: year, month: month, day: day) else {
            // The literals of this file alone reach it, and a test reads each edition.
            preconditionFailure("no such day: \(year)-\(month)-\(day)")
        }
        return known
    }
}
