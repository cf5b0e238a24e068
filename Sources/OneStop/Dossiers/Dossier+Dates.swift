import Foundation

extension Dossier {
    /// A promised date moved with the calendar.
    mutating func move(_ moved: Rescheduling) {
        switch moved.subject {
        case .answer: answerBy = moved.due
        case .result: due = moved.due
        }
    }

    /// The due date was put off.
    mutating func extend(by more: DueExtension) {
        extended = more
        due = more.due
    }
}
