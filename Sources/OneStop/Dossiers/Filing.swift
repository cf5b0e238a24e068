package import Foundation
package import Kernel

/// A dossier as it was handed in; never changed afterwards.
package struct Filing: Sendable, Hashable, Codable {
    package let dossier: ID<Dossier>
    package let code: DossierCode
    package let pin: TrackingPIN
    package let procedure: String
    package let version: SHA256Digest
    package let agency: String
    package private(set) var applicant: Applicant
    package let channel: Channel
    package let answers: Answers
    /// Files by paper id.
    package let papers: [String: [FileReference]]
    /// Facts that the applicant declared, by paper id.
    package let declared: [String: Bool]
    /// What the desk took in on paper, by paper id; `nil` where nothing came by hand.
    package let received: [String: ReceivedPaper]?
    /// What the desk wrote down, where it came to one.
    package let desk: DeskNote?
    /// For whom, where that isn't the account's holder.
    package let behalf: Behalf?
    /// First step of the procedure.
    package let step: String
    /// The agency must answer (accept, ask, refuse) by then: 8 working hours.
    package let acknowledgeBy: Date

    package init(
        dossier: ID<Dossier>, code: DossierCode, pin: TrackingPIN, procedure: String, version: SHA256Digest,
        agency: String, applicant: Applicant, channel: Channel, answers: Answers, papers: [String: [FileReference]],
        declared: [String: Bool], received: [String: ReceivedPaper]? = nil, desk: DeskNote? = nil,
        behalf: Behalf? = nil, step: String, acknowledgeBy: Date
    ) {
        self.dossier = dossier
        self.code = code
        self.pin = pin
        self.procedure = procedure
        self.version = version
        self.agency = agency
        self.applicant = applicant
        self.channel = channel
        self.answers = answers
        self.papers = papers
        self.declared = declared
        self.received = received
        self.desk = desk
        self.behalf = behalf
        self.step = step
        self.acknowledgeBy = acknowledgeBy
    }

    /// The same, filed by an account that took the place of the one that filed it.
    func held(by account: ID<Account>) -> Filing {
        var filing = self
        filing.applicant = applicant.held(by: account)
        return filing
    }

    /// The account that what comes of it belongs to; none where it was filed for somebody else, or on paper.
    package var owner: ID<Account>? { behalf == nil ? applicant.submitter?.account : nil }
}
