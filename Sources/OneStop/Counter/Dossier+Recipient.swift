package import Kernel

extension Dossier {
    /// Numbers of cards and passports by which the desk may know the applicant: its own note's, and the form's.
    package func knownNumbers(under procedure: Procedure) -> [PersonalID] {
        let answered = procedure.form.fields.filter { $0.kind == .personID }.compactMap { field -> PersonalID? in
            guard case .text(let text)? = answers[field.id] else { return nil }
            return PersonalID(text)
        }
        let noted = filing.desk?.owner.number.flatMap { PersonalID($0) }
        return (noted.map { [$0] } ?? []) + answered.filter { $0 != noted }
    }

    /// The proof that the identity gives, as the hand-over keeps it; nothing in it shows a whole number.
    ///
    /// - Throws: `Refusal.notTheRecipient`, `.missingReason` where something is left out.
    func proof(
        of identity: Release.Identity, under procedure: Procedure
    ) throws(Refusal) -> (manner: Handover.Manner, proof: Handover.Proof?, evidence: String) {
        switch identity {
        case .card(let typed):
            guard let number = PersonalID(typed), knownNumbers(under: procedure).contains(number) else {
                throw .notTheRecipient
            }
            return (.desk, .card(masked: number.masked), number.masked)
        case .proxy(let name, let typed, let authorisation):
            guard !name.allSatisfy(\.isWhitespace), !authorisation.allSatisfy(\.isWhitespace) else {
                throw .missingReason
            }
            guard let number = PersonalID(typed) else { throw .notTheRecipient }
            let proof = Handover.Proof.proxy(name: name, masked: number.masked, authorisation: authorisation)
            return (.proxy, proof, "\(number.masked). \(authorisation)")
        case .code:
            let masked = filing.applicant.phone?.masked ?? ""
            return (.desk, .code(masked: masked), masked)
        case .post(let item):
            guard !item.allSatisfy(\.isWhitespace) else { throw .missingReason }
            return (.post, .post(item: item), item)
        case .seen(let words):
            guard knownNumbers(under: procedure).isEmpty else { throw .notTheRecipient }
            guard !words.allSatisfy(\.isWhitespace) else { throw .missingReason }
            return (.desk, nil, words)
        }
    }
}
