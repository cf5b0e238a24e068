import Foundation
import Kernel

extension Ruling {
    /// An officer of the asked agency takes the question in hand.
    func take(_ number: Int) throws(Refusal) -> [DossierEvent] {
        let found = try answerable(number)
        if let holder = found.holder { throw .claimedBy(holder.name) }
        return [.inquiryTaken(InquiryHolding(inquiry: number, isTaken: true))]
    }

    /// Whoever has it in hand, or a head, gives it back to the others.
    func giveBack(_ number: Int) throws(Refusal) -> [DossierEvent] {
        let found = try answerable(number)
        guard let holder = found.holder else { throw .inquiryClosed }
        guard holder.account == actor.person?.account || isHeadOf(found) else { throw .claimedBy(holder.name) }
        return [.inquiryTaken(InquiryHolding(inquiry: number, isTaken: false))]
    }

    /// The answer as an officer would give it, for the head.
    func prepare(_ number: Int, _ opinion: Opinion) throws(Refusal) -> [DossierEvent] {
        let found = try answerable(number)
        try requireFree(found)
        return [.opinionPrepared(NumberedOpinion(inquiry: number, opinion: try checked(opinion)))]
    }

    /// The answer of the asked agency: its head speaks for it. For a step beside another, the role that does it.
    func give(_ number: Int, _ opinion: Opinion) throws(Refusal) -> [DossierEvent] {
        let found = try answerable(number)
        guard isHeadOf(found) else { throw .notYourRole(needed: [.divisionHead, .agencyHead]) }
        return [.opinionGiven(NumberedOpinion(inquiry: number, opinion: try checked(opinion)))]
    }

    /// The asked agency sends the question back.
    func decline(_ number: Int, reason text: String) throws(Refusal) -> [DossierEvent] {
        let found = try answerable(number)
        guard found.isOpen, found.inquiry.body.agency != nil else { throw .inquiryClosed }
        try requireFree(found)
        return [.inquiryEnded(InquiryEnd(inquiry: number, manner: .declined, reason: try reason(text)))]
    }

    /// The inquiry where the actor may answer it; to everybody else it does not exist.
    private func answerable(_ number: Int) throws(Refusal) -> Consultation {
        guard let found = dossier.consultation(number) else { throw .unknownDossier }
        switch found.inquiry.body {
        case .outside: throw .unknownDossier
        case .agency(let slug, _):
            guard actor.works(in: slug) else { throw .unknownDossier }
            let roles: [Role] = [.caseOfficer, .divisionHead, .agencyHead]
            guard roles.contains(where: { actor.holds($0, in: slug) }) else { throw .notYourRole(needed: roles) }
        case .own(_, let role, _):
            guard actor.works(in: dossier.agency) else { throw .unknownDossier }
            guard actor.holds(role, in: dossier.agency) else { throw .notYourRole(needed: [role]) }
        }
        guard found.takesOpinion, !dossier.stage.isClosed else { throw .inquiryClosed }
        return found
    }

    /// Passes where nobody else of the asked agency has it in hand; its heads may always.
    private func requireFree(_ found: Consultation) throws(Refusal) {
        if let holder = found.holder, holder.account != actor.person?.account, !isHeadOf(found) {
            throw .claimedBy(holder.name)
        }
    }

    private func isHeadOf(_ found: Consultation) -> Bool {
        switch found.inquiry.body {
        case .agency(let slug, _): actor.holds(.divisionHead, in: slug) || actor.holds(.agencyHead, in: slug)
        case .own(_, let role, _): actor.holds(role, in: dossier.agency)
        case .outside: false
        }
    }

    /// An opinion with words where the verdict alone doesn't tell enough.
    func checked(_ opinion: Opinion) throws(Refusal) -> Opinion {
        let text = opinion.text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.unicodeScalars.count <= 8_000 else { throw .tooLong(max: 8_000) }
        if opinion.verdict != .agrees, text.isEmpty, opinion.file == nil { throw .missingReason }
        var letter = opinion.letter
        if let given = letter { letter = OfficialLetter(number: try reason(given.number, max: 60), day: given.day) }
        return Opinion(verdict: opinion.verdict, text: text, file: opinion.file, letter: letter)
    }
}
