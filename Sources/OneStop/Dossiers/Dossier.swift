package import Foundation
package import Kernel

/// A dossier as its events left it.
///
/// It is made only by folding events, so the screen, the queues and the proof can't disagree.
package struct Dossier: Sendable, Hashable {
    package let filing: Filing
    package let submittedAt: Date
    /// The agency that it belongs to: where it was filed, or where it was transferred to.
    package internal(set) var agency: String
    package internal(set) var stage: Stage = .submitted
    /// Number of the last event.
    package internal(set) var number = 1
    /// When the last event was written down.
    package internal(set) var lastAt: Date
    /// Number of the last event that moved the dossier; a page that shows an older one is stale.
    package internal(set) var lastAct = 1
    /// The step that is open, by id.
    package internal(set) var step: String
    package internal(set) var completed: [String] = []
    package internal(set) var skipped: [String] = []
    package internal(set) var assignee: Person?
    package internal(set) var answers: Answers
    package internal(set) var papers: [String: [FileReference]]
    package internal(set) var acceptance: Acceptance?
    package internal(set) var acceptedAt: Date?
    package internal(set) var due: Date?
    package internal(set) var request: SupplementRequest?
    package internal(set) var requestsMade = 0
    package internal(set) var pauses: [Pause] = []
    package internal(set) var isApproved = false
    package internal(set) var result: IssuedResult?
    package internal(set) var decidedAt: Date?
    package internal(set) var handover: Handover?
    package internal(set) var closing: Reasoned?
    /// The one extension, once it was used.
    package internal(set) var extended: DueExtension?
    /// The last letter that said sorry.
    package internal(set) var apology: Apology?
    /// Who was told of limits, oldest first.
    package internal(set) var escalations: [Escalation] = []
    /// Who was asked for an opinion, in the order of asking.
    package internal(set) var consultations: [Consultation] = []
    /// The agency that does the open step, where that is another one.
    package internal(set) var forwarding: Forwarding?
    /// What an officer proposes and a head has not decided yet.
    package internal(set) var proposedForwarding: Forwarding?
    /// Every time that another agency had a step to do, oldest first.
    package internal(set) var forwardings: [Forwarding] = []
    /// Items of checklists that were looked at, by step.
    package internal(set) var ticks: [String: Set<String>] = [:]
    package internal(set) var fees = Fees()
    /// Who did a step last, by step.
    var doers: [String: Person] = [:]
    /// Originals that went back, by id of the paper.
    var givenBack: Set<String> = []
    /// What came by hand after the filing, by id of the paper.
    var receivedLater: [String: ReceivedPaper] = [:]
    package internal(set) var lastContact: Date
    /// The agency must accept, ask or refuse by then.
    package internal(set) var answerBy: Date
    /// From when the time to answer runs: the filing, or the supplement that came before acceptance.
    var answerFrom: Date
    /// Since when it stands at its stage, and at its step.
    var stageSince: Date
    var stepSince: Date
    /// The open step stops the clock.
    var stepHoldsClock = false
    /// Where a supplement or a declined withdrawal leads back to.
    var resumesTo: [Stage] = []

    init(filing: Filing, at: Date) {
        self.filing = filing
        self.submittedAt = at
        self.agency = filing.agency
        self.step = filing.step
        self.answers = filing.answers
        self.papers = filing.papers
        self.lastAt = at
        self.lastContact = at
        self.answerBy = filing.acknowledgeBy
        self.answerFrom = at
        self.stageSince = at
        self.stepSince = at
    }

    package var id: ID<Dossier> { filing.dossier }
    package var code: DossierCode { filing.code }

    /// When the limit began to run; `nil` before acceptance.
    package var clockStart: Date? { acceptance?.clockStart ?? acceptedAt }

    /// The clock stands still since then.
    package var pausedSince: Date? {
        pauses.last.flatMap { $0.to == nil ? $0.from : nil }
    }

    /// What must happen next must happen by then; `nil` while nobody's clock runs.
    package var attentionBy: Date? {
        switch stage {
        case .submitted: answerBy
        case .processing, .withdrawalRequested: pausedSince != nil ? nil : acceptance == nil ? answerBy : due
        case .supplementRequested, .paymentDue, .decided, .refused, .stopped, .returned: nil
        }
    }
}
