package import Foundation
package import Kernel

/// A promised date that moved because the calendar or the agency's hours did, not because of anybody's act.
package struct Rescheduling: Sendable, Hashable, Codable {
    package let subject: Subject
    package let from: Date
    package let due: Date
    /// Number of the publication that changed the calendar.
    package let publication: Int
    /// The days that changed on the way; empty where the agency's hours did.
    package let days: [DayChange]

    /// What was promised for the date.
    package enum Subject: String, Sendable, Hashable, Codable {
        case answer, result
    }

    package init(subject: Subject, from: Date, due: Date, publication: Int, days: [DayChange]) {
        self.subject = subject
        self.from = from
        self.due = due
        self.publication = publication
        self.days = days
    }
}
