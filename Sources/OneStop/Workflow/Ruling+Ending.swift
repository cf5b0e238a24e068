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
        return try decideOnEnd() + [.stopped(Reasoned(reasons: [Self.withdrawn], legalGround: ""))]
    }

    /// The agency goes on with it, and says why.
    func declineWithdrawal(reason text: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .withdrawalRequested)
        return try decideOnEnd() + [.withdrawalDeclined(reason: try reason(text))]
    }

    /// The agency ends the case with a reasoned notice.
    func stop(_ reasons: Reasoned) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing, .supplementRequested, .paymentDue)
        return try decideOnEnd() + [.stopped(try checked(reasons))]
    }

    /// Passes for the officer of the open step, who takes it in hand, and for a head of the dossier's own agency; while
    /// another agency has the step, for that head alone.
    private func decideOnEnd() throws(Refusal) -> [DossierEvent] {
        if dossier.isAway {
            try require(role: .divisionHead, .agencyHead)
            return []
        }
        return try isHead ? [] : takeStep()
    }

    /// The reason recorded for a granted withdrawal; shown through the texts.
    package static let withdrawn = "withdrawn"
}
