package import Foundation
package import Kernel

/// The dossier was found complete: the clock runs.
package struct Acceptance: Sendable, Hashable, Codable {
    /// `nil` for campaigns without a limit.
    package let limit: TimeLimit?
    /// The case of the procedure that set the limit, if not the general one.
    package let caseName: LocalText?
    package let due: Date?
    /// The step after reception.
    package let next: String

    package init(limit: TimeLimit?, caseName: LocalText?, due: Date?, next: String) {
        self.limit = limit
        self.caseName = caseName
        self.due = due
        self.next = next
    }
}

/// A refusal or a stop with its reasons, as the notice prints them.
package struct Reasoned: Sendable, Hashable, Codable {
    package let reasons: [String]
    package let legalGround: String

    package init(reasons: [String], legalGround: String) {
        self.reasons = reasons
        self.legalGround = legalGround
    }
}

/// One step was done; `skipped` are optional steps the officer found unnecessary.
package struct StepCompletion: Sendable, Hashable, Codable {
    package let step: String
    package let note: String
    package let skipped: [String]
    package let next: String

    package init(step: String, note: String, skipped: [String], next: String) {
        self.step = step
        self.note = note
        self.skipped = skipped
        self.next = next
    }
}

/// Work returned to an earlier step, with the reason.
package struct SendingBack: Sendable, Hashable, Codable {
    package let from: String
    package let to: String
    package let reason: String

    package init(from: String, to: String, reason: String) {
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// The result with its own number in the agency's register.
package struct IssuedResult: Sendable, Hashable, Codable {
    package let step: String
    package let number: String
    package let day: CivilDay
    /// The text of the result where it was generated.
    package let text: String?
    package let file: FileReference?
    package let next: String

    package init(step: String, number: String, day: CivilDay, text: String?, file: FileReference?, next: String) {
        self.step = step
        self.number = number
        self.day = day
        self.text = text
        self.file = file
        self.next = next
    }
}

/// The result in the applicant's hands.
package struct Handover: Sendable, Hashable, Codable {
    package let recipient: String
    package let manner: Manner
    /// What identified the recipient at the desk.
    package let evidence: String

    package enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
        case desk, proxy, post, online
    }

    package init(recipient: String, manner: Manner, evidence: String) {
        self.recipient = recipient
        self.manner = manner
        self.evidence = evidence
    }
}
