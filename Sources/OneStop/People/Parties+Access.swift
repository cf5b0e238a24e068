import Foundation
import Kernel
import Storage

extension Parties {
    /// What an account may do with a dossier that was filed.
    enum Access { case none, reads, acts }

    static func access(of account: ID<Account>, to filing: Filing, in tx: Transaction) throws -> Access {
        let isSubmitter = filing.applicant.submitter?.account == account
        switch filing.behalf {
        case nil: return isSubmitter ? .acts : .none
        case .organisation(let body):
            return try Membership.role(of: account, in: body.organisation, tx).map { $0.files ? .acts : .reads }
                ?? .none
        case .mandate(let represented):
            guard let mandate = try MandateRow.find(represented.mandate, in: tx) else { return .none }
            if mandate.represented == account { return .acts }
            // One that ran out is followed to its end; one that was ended is not.
            return isSubmitter && mandate.endedAt == nil ? .acts : .none
        }
    }

    /// The actor as the dossier's side admits it: members and the represented act as the applicant does.
    ///
    /// - Throws: `Refusal.unknownDossier` for whoever has nothing to do with it, `.notYourRole` for who only reads.
    static func admitted(_ actor: Actor, to dossier: Dossier, in tx: Transaction) throws -> Actor {
        guard case .applicant(let person) = actor, dossier.filing.behalf != nil else { return actor }
        switch try access(of: person.account, to: dossier.filing, in: tx) {
        case .none: throw Refusal.unknownDossier
        case .reads: throw Refusal.notYourRole(needed: [])
        case .acts: return .party(person)
        }
    }

    /// Who hears of the dossier: its applicant; of an organisation whoever files for it today; of a mandate the person
    /// represented, and the holder until it is ended.
    static func recipients(of dossier: Dossier, in tx: Transaction) throws -> [Applicant] {
        let applicant = dossier.filing.applicant
        switch dossier.filing.behalf {
        case nil: return [applicant]
        case .organisation(let body):
            let members = try Membership.all(of: body.organisation, in: tx).filter(\.role.files)
            return try members.compactMap { try self.applicant($0.person.account, named: applicant.name, in: tx) }
        case .mandate(let represented):
            let mandate = try MandateRow.find(represented.mandate, in: tx)
            // One whose account was closed is reached where the filing says.
            let known = try mandate?.represented.flatMap { try self.applicant($0, named: represented.name, in: tx) }
                .flatMap { $0.phone == nil && $0.email == nil ? nil : $0 }
            let person =
                known
                ?? Applicant(
                    name: represented.name, submitter: nil, phone: represented.phone, email: represented.email,
                    language: applicant.language)
            return mandate?.endedAt == nil ? [person, applicant] : [person]
        }
    }

    private static func applicant(_ id: ID<Account>, named name: String, in tx: Transaction) throws -> Applicant? {
        try AccountRow.find(id, in: tx).map { row in
            Applicant(
                name: name, submitter: row.account.person, phone: row.account.phone, email: row.account.email,
                language: row.account.language)
        }
    }
}

extension Behalf {
    /// The applicant who hears of it is the one represented, not the one who filed.
    func isRepresented(_ applicant: Applicant, submitter: Person?) -> Bool {
        if case .mandate = self { return applicant.submitter != submitter }
        return false
    }
}
