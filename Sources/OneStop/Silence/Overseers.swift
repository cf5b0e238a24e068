import Kernel
import Storage

/// The officers whom a rung tells: the accounts that hold its role today.
struct Overseers {
    let agency: String
    let today: CivilDay
    let tx: Transaction

    /// At most 20, sorted by account; where nobody holds the role, those of the next one up.
    func of(_ rung: Rung, for duty: Duty) throws -> [Account] {
        switch rung {
        case .owner: try owner(of: duty)
        case .head: try first(of: [.divisionHead, .agencyHead])
        case .agencyHead: try first(of: [.agencyHead, .provinceAdministrator])
        case .province: try first(of: [.provinceAdministrator])
        }
    }

    private func owner(of duty: Duty) throws -> [Account] {
        switch duty.owner {
        case .applicant: []
        case .officer(let person): try [present(person.account)].compactMap { $0 }
        case .role(let role): try first(of: [role, .divisionHead, .agencyHead])
        }
    }

    private func first(of roles: [Role]) throws -> [Account] {
        for role in roles {
            let found = try holders(of: role)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The officer; the deputy of an absent one; nobody where there is none.
    private func present(_ officer: ID<Account>) throws -> Account? {
        let absence = try Absences.current(of: officer, in: agency, on: today, in: tx)
        let found = absence == nil ? officer : absence?.deputy?.account
        return try found.flatMap { try AccountRow.find($0, in: tx)?.account }
    }

    /// Administrators of the province sit in any agency.
    private func holders(of role: Role) throws -> [Account] {
        let place: SQL = role == .provinceAdministrator ? "" : "AND agency = \(agency)"
        return try tx.rows(
            """
            SELECT DISTINCT account
            FROM posts
            WHERE role = \(role.rawValue) \(place)
            ORDER BY account
            LIMIT 20
            """
        ).compactMap { try present(try $0.get("account")) }
    }
}
