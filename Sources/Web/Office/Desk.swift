import Foundation
import Hummingbird
import Kernel
import OneStop

/// Where an officer sits: an agency, the roles held there, the working time.
struct Desk {
    let account: Account
    let agency: Agency
    let agencies: [Agency]
    let calendar: WorkingCalendar
    let now: Date

    /// A request for that queue; "soon" ends with the next working day.
    func request(_ queue: Queue) -> QueueRequest {
        let today = VietnamTime.day(of: now)
        let soon = calendar.closing(on: calendar.workingDay(after: today)) ?? now
        return QueueRequest(
            queue: queue, agency: agency.slug, officer: account.id,
            roles: account.posts.filter { $0.agency == agency.slug }.map(\.role), now: now, soon: soon)
    }
}
