import Foundation
import Kernel
import OneStop
import TestKit

extension TestOffice {
    /// One more officer of those roles in an agency that has one each.
    func appoint(
        _ name: String, _ roles: Role..., at agency: String = "ubnd-tam-ky", now: Date = Moment.at("18/01/2016 08:00")
    ) async throws -> Account {
        guard let login = Login("\(Folding.fold(name).filter { $0 != " " })@demo.vn") else {
            preconditionFailure("no login for \(name)")
        }
        let id = try await office.accounts.appoint(
            name: name, login: login, password: DemoPeople.password,
            posts: roles.map { Post(agency: agency, role: $0) }, now: now)
        return try await account(id)
    }

    /// The account of the shipped officer of that role.
    func account(_ role: Role, of agency: String = "ubnd-tam-ky") async throws -> Account {
        guard let member = people.officer(role, of: agency) else { preconditionFailure("no \(role)") }
        return try await account(member.person.account)
    }

    func account(_ id: ID<Account>) async throws -> Account {
        guard let account = try await office.accounts.find(id) else { preconditionFailure("no account") }
        return account
    }

    /// Filed and accepted: the first step after reception is open.
    func accepted(seed: UInt64 = 1, at: String = "18/01/2016 10:00") async throws -> DossierCode {
        let code = try await file(seed: seed)
        try await dossiers.act(.accept(officerCase: nil), on: code, by: officer(.reception), at: Moment.at(at))
        return code
    }

    func dossier(_ code: DossierCode) async throws -> Dossier {
        guard let file = try await dossiers.find(code) else { throw Refusal.unknownDossier }
        return file.dossier
    }
}

extension Account {
    var actor: Actor { .officer(person, posts: posts) }
}
