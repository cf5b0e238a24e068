/// A line of messages that one worker sends one after another, so that a crash repeats at most one of each.
package enum Lane: String, Sendable, Hashable, CaseIterable {
    case urgentSMS, sms, urgentMail, mail

    package var medium: Medium { self == .sms || self == .urgentSMS ? .sms : .email }
    var isUrgent: Bool { self == .urgentSMS || self == .urgentMail }
}
