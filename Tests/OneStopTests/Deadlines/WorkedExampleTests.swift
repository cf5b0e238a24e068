import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// The seven examples that officers check a system by: Tết, swapped days, lunch, year's end.
@Suite("Deadlines: worked examples")
struct WorkedExampleTests {
    let calendar = Holidays.calendar

    private func due(_ accepted: String, _ value: Int, _ unit: TimeLimit.Unit, pauses: [Pause] = []) throws -> String {
        let limit = try #require(TimeLimit(value: value, unit: unit))
        return Moment.text(
            Deadline.due(from: Moment.at(accepted), limit: limit, pauses: pauses, calendar: calendar).at)
    }

    private func acknowledge(_ submitted: String) -> String {
        Moment.text(Deadline.acknowledgeBy(submitted: Moment.at(submitted), calendar: calendar))
    }

    @Test("1. a household business, three working days from Monday morning")
    func household() throws {
        #expect(try due("18/01/2016 09:15", 3, .workingDays) == "21/01/2016, 17:00")
    }

    @Test("2. sent on the last afternoon before Tết")
    func overTet() throws {
        #expect(acknowledge("05/02/2016 16:30") == "15/02/2016, 16:30")
        #expect(try due("15/02/2016 10:00", 3, .workingDays) == "18/02/2016, 17:00")
    }

    @Test("3. a make-up Saturday counts")
    func makeUpSaturday() throws {
        #expect(try due("24/04/2024 09:00", 5, .workingDays) == "04/05/2024, 17:00")
    }

    @Test("4. a supplement stops the clock by whole working days")
    func supplement() throws {
        #expect(try due("07/03/2016 08:00", 10, .workingDays) == "21/03/2016, 17:00")
        let pause = Pause(from: Moment.at("10/03/2016 15:00"), to: Moment.at("15/03/2016 09:00"))
        #expect(try due("07/03/2016 08:00", 10, .workingDays, pauses: [pause]) == "24/03/2016, 17:00")
    }

    @Test("5. calendar days that end on a Sunday end on Monday")
    func calendarDays() throws {
        #expect(try due("15/01/2016 09:00", 30, .days) == "15/02/2016, 17:00")
    }

    @Test("6. after the last hour of a Friday the next working day is a make-up Saturday")
    func nextWorkingDay() {
        #expect(calendar.workingDay(after: Moment.day("24/04/2015")).vietnamese == "25/04/2015")
    }

    @Test("7. over New Year with a swapped Friday")
    func newYear() throws {
        #expect(acknowledge("31/12/2025 15:30") == "05/01/2026, 15:30")
        #expect(try due("31/12/2025 15:30", 3, .workingDays) == "07/01/2026, 17:00")
    }
}
