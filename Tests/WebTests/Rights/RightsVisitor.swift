import Foundation
import Kernel
import OneStop
import TestKit

/// Everybody whom the table of rights tells apart; the objects asked for belong to Tam Kỳ and to `applicant`.
enum RightsVisitor: String, CaseIterable, Sendable {
    case stranger = "not signed in"
    case citizen = "another citizen"
    case applicant = "the applicant"
    case reception, caseOfficer = "case officer", divisionHead = "head of division", agencyHead = "head of agency"
    case recordsClerk = "records clerk", cashier, returnDesk = "return desk"
    case agencyAdministrator = "agency administrator"
    case foreigner = "all roles in another agency"
    case provinceAdministrator = "province administrator"
    case inspector

    /// Who has no business with Tam Kỳ's objects.
    var isForeign: Bool { [.stranger, .citizen, .foreigner].contains(self) }

    /// The posts of an officer; none for citizens.
    private var posts: [Post] {
        let own = "ubnd-tam-ky"
        return switch self {
        case .stranger, .citizen, .applicant: []
        case .reception: [Post(agency: own, role: .reception)]
        case .caseOfficer: [Post(agency: own, role: .caseOfficer)]
        case .divisionHead: [Post(agency: own, role: .divisionHead)]
        case .agencyHead: [Post(agency: own, role: .agencyHead)]
        case .recordsClerk: [Post(agency: own, role: .recordsClerk)]
        case .cashier: [Post(agency: own, role: .cashier)]
        case .returnDesk: [Post(agency: own, role: .returnDesk)]
        case .agencyAdministrator: [Post(agency: own, role: .agencyAdministrator)]
        case .foreigner:
            Role.allCases.filter { !Self.ofProvince.contains($0) }.map { Post(agency: "so-gtvt", role: $0) }
        case .provinceAdministrator: [Post(agency: "quang-nam", role: .provinceAdministrator)]
        case .inspector: [Post(agency: "quang-nam", role: .inspector)]
        }
    }

    private static let ofProvince: [Role] = [.provinceAdministrator, .inspector]

    /// The account, made where there is none; nothing for a stranger.
    func account(in test: TestOffice, now: Date) async throws -> Account? {
        switch self {
        case .stranger: return nil
        case .applicant:
            return try await test.office.accounts.signIn(login: "vantai@demo.vn", password: DemoPeople.password)
        case .citizen:
            return try await test.office.accounts.signIn(login: "congdan@demo.vn", password: DemoPeople.password)
        default:
            let login = "quyen.\(self)@demo.vn"
            guard let address = EmailAddress(login) else { return nil }
            _ = try await test.office.accounts.appoint(
                name: "Người thử \(self) (demo)", login: .email(address), password: DemoPeople.password, posts: posts,
                now: now)
            return try await test.office.accounts.signIn(login: login, password: DemoPeople.password)
        }
    }
}
