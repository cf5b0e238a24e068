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
    /// - Throws: `Refusal.notTheRecipient`, `.missingProof` where something is left out, `.wrongCode`.
    func proof(
        of giving: HandingOver, under procedure: Procedure
    ) throws(Refusal) -> (manner: Handover.Manner, proof: Handover.Proof?, evidence: String) {
        switch giving.identity {
        case .card(let typed):
            guard !typed.allSatisfy(\.isWhitespace) else { throw .missingProof }
            guard let number = PersonalID(typed), knownNumbers(under: procedure).contains(number) else {
                throw .notTheRecipient
            }
            return (.desk, .card(masked: number.masked), number.masked)
        case .proxy(let name, let typed, let authorisation):
            guard !name.allSatisfy(\.isWhitespace), !typed.allSatisfy(\.isWhitespace),
                !authorisation.allSatisfy(\.isWhitespace)
            else {
                throw .missingProof
            }
            guard let number = PersonalID(typed) else { throw .notTheRecipient }
            let proof = Handover.Proof.proxy(name: name, masked: number.masked, authorisation: authorisation)
            return (.proxy, proof, "\(number.masked). \(authorisation)")
        case .code:
            guard giving.said?.dossier == id else { throw .wrongCode(triesLeft: 0) }
            let masked = filing.applicant.phone?.masked ?? ""
            return (.desk, .code(masked: masked), masked)
        case .post(let item):
            guard !item.allSatisfy(\.isWhitespace) else { throw .missingProof }
            return (.post, .post(item: item), item)
        case .seen(let words):
            guard knownNumbers(under: procedure).isEmpty else { throw .notTheRecipient }
            guard !words.allSatisfy(\.isWhitespace) else { throw .missingProof }
            return (.desk, nil, words)
        }
    }
}
