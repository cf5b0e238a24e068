import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// What `motcua due` says for each of the worked examples, and why.
@Suite("Due dates explained")
struct DueExplanationTests {
    private let t = Phrasebook.standard.wording(.vi)

    private func lines(
        submitted: String? = nil, accepted: String? = nil, _ value: Int = 3, _ unit: TimeLimit.Unit = .workingDays,
        _ change: (inout DueExplanation) -> Void = { _ in }
    ) -> [String] {
        var explanation = DueExplanation(calendar: Holidays.calendar)
        explanation.submitted = submitted.map { Moment.at($0) }
        explanation.accepted = accepted.map { Moment.at($0) }
        explanation.limit = TimeLimit(value: value, unit: unit)
        change(&explanation)
        return explanation.lines(t)
    }

    @Test("1. three working days from a Monday morning")
    func household() {
        let lines = lines(accepted: "18/01/2016 09:15")
        #expect(lines.last == "Hạn: Thứ Năm 21/01/2016, 17:00")
        #expect(lines.first == "18/01/2016  T2     –  Ngày bắt đầu, không tính")
        #expect(lines.count == 5)
    }

    @Test("2. filed on the last afternoon before Tết: answered after it, decided three days later")
    func overTet() {
        let lines = lines(submitted: "05/02/2016 16:30", accepted: "15/02/2016 10:00")
        #expect(lines.contains("05/02/2016  T6     –  0 giờ 30 phút làm việc"))
        #expect(lines.contains("15/02/2016  T2     –  7 giờ 30 phút làm việc"))
        #expect(lines.contains("Trả lời trước: Thứ Hai 15/02/2016, 16:30"))
        #expect(lines.last == "Hạn: Thứ Năm 18/02/2016, 17:00")
    }

    @Test("3. a make-up Saturday counts, the swapped Monday doesn't")
    func makeUpSaturday() {
        let lines = lines(accepted: "24/04/2024 09:00", 5)
        #expect(lines.last == "Hạn: Thứ Bảy 04/05/2024, 17:00")
        #expect(lines.contains { $0.hasPrefix("29/04/2024  T2     –  Nghỉ hoán đổi") })
        #expect(lines.contains { $0.hasPrefix("04/05/2024  T7     5  Ngày làm bù") })
    }

    @Test("4. a supplement takes three working days out; where the agency restarts, ten begin anew")
    func supplement() {
        let pause = Pause(from: Moment.at("10/03/2016 15:00"), to: Moment.at("15/03/2016 09:00"))
        let resumed = lines(accepted: "07/03/2016 08:00", 10) { $0.pauses = [pause] }
        #expect(resumed.last == "Hạn: Thứ Năm 24/03/2016, 17:00")
        #expect(resumed.count { $0.hasSuffix("Tạm dừng, chờ bổ sung") } == 3)
        let anew = lines(accepted: "07/03/2016 08:00", 10) {
            $0.pauses = [pause]
            $0.restarts = true
        }
        #expect(anew.first == "Tính lại từ đầu khi hồ sơ được bổ sung đủ: 15/03/2016, 09:00")
        #expect(anew.last == "Hạn: Thứ Ba 29/03/2016, 17:00")
    }

    @Test("5. thirty calendar days end on a Sunday and move to Monday")
    func calendarDays() {
        let lines = lines(accepted: "15/01/2016 09:00", 30, .days)
        #expect(lines.last == "Hạn: Thứ Hai 15/02/2016, 17:00")
        #expect(lines.contains("15/02/2016  T2     –  Chuyển sang ngày làm việc kế tiếp"))
    }

    @Test("6. handed in after 15:00 on a Friday: counted from the make-up Saturday's opening")
    func cutOff() {
        let lines = lines(accepted: "24/04/2015 15:20", 8, .workingHours) { $0.cutoff = ClockTime("15:00") }
        #expect(
            lines.first
                == "Tiếp nhận lúc 24/04/2015, 15:20, sau 15:00: tính từ 25/04/2015, 07:00, đầu ngày làm việc kế tiếp")
        #expect(lines.last == "Hạn: Thứ Bảy 25/04/2015, 17:00")
    }

    @Test("7. filed on New Year's eve with the Friday after swapped off")
    func newYear() {
        let lines = lines(submitted: "31/12/2025 15:30", accepted: "31/12/2025 15:30")
        #expect(lines.contains("Trả lời trước: Thứ Hai 05/01/2026, 15:30"))
        #expect(lines.last == "Hạn: Thứ Tư 07/01/2026, 17:00")
    }

    @Test("an agency's own hours are counted by")
    func ownHours() throws {
        let spans = [Weekday.monday: ["08:00-10:00"], .saturday: ["08:00-11:00"]].mapValues {
            $0.compactMap { ClockSpan($0) }
        }
        let hours = try #require(OfficeHours(spans))
        var explanation = DueExplanation(calendar: WorkingCalendar(holidays: Holidays.quangNam, hours: hours))
        explanation.accepted = Moment.at("18/01/2016 09:15")
        explanation.limit = TimeLimit(value: 2, unit: .workingDays)
        #expect(explanation.lines(t).last == "Hạn: Thứ Hai 25/01/2016, 10:00")
    }
}
