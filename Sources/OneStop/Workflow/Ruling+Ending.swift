import Foundation

extension Ruling {
    /// The applicant wants the dossier back; possible until the decision is signed.
    func requestWithdrawal(reason text: String) throws(Refusal) -> [DossierEvent] {
        try requireApplicant()
        if dossier.isApproved { throw .alreadySigned }
        try require(stage: .submitted, .processing, .supplementRequested, .paymentDue)
        return [.withdrawalRequested(reason: try reason(text))]
    }

    /// The agency lets it go: the dossier stops.
    func grantWithdrawal() throws(Refusal) -> [DossierEvent] {
        try require(stage: .withdrawalRequested)
        guard case .officer = actor, actor.works(in: dossier.agency) else {
            throw .notYourRole(needed: [try step.role])
        }
        return [.stopped(Reasoned(reasons: [Self.withdrawn], legalGround: ""))]
    }

    /// The agency goes on with it, and says why.
    func declineWithdrawal(reason text: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .withdrawalRequested)
        guard case .officer = actor, actor.works(in: dossier.agency) else {
            throw .notYourRole(needed: [try step.role])
        }
        return [.withdrawalDeclined(reason: try reason(text))]
    }

    /// The agency ends the case with a reasoned notice.
    func stop(_ reasons: Reasoned) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing, .supplementRequested, .paymentDue)
        let claim = try isHead ? [] : takeStep()
        return claim + [.stopped(try checked(reasons))]
    }

    /// The reason recorded for a granted withdrawal; shown through the texts.
    package static let withdrawn = "withdrawn"
}
