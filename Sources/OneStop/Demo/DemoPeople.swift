package import Foundation
import Kernel

/// The people of a demo province: one officer for each role of each agency, its administrator where wanted, the
/// province's administrator, and two citizens. All invented, all marked.
package struct DemoPeople: Sendable {
    package struct Member: Sendable {
        package let person: Person
        package let login: String
        /// Empty for citizens.
        package let posts: [Post]
    }

    package let members: [Member]

    /// The password of every demo account.
    package static let password = "motcua-demo"

    /// What every demo login ends with.
    package static let domain = "@demo.vn"

    /// The roles that work on dossiers, with the first part of their logins.
    private static let roles: [(Role, String)] = [
        (.reception, "tiepnhan"), (.caseOfficer, "thuly"), (.divisionHead, "truongphong"), (.agencyHead, "lanhdao"),
        (.recordsClerk, "vanthu"), (.returnDesk, "trakq"),
    ]

    /// Makes the accounts, or renews them.
    ///
    /// - Parameter administrators: also one for each agency, who words its papers and gives out its work.
    package static func appoint(
        in office: Office, administrators: Bool = false, now: Date
    ) async throws -> DemoPeople {
        var random = SeededRandom(seed: 1_801_2016)
        var members: [Member] = []
        for agency in office.catalogue.agencies {
            for (role, login) in roles {
                let name = DemoNames.person(using: &random)
                let posts = [Post(agency: agency.slug, role: role)]
                members.append(try await member(name, "\(login).\(agency.slug)@demo.vn", posts, in: office, now: now))
            }
        }
        let administration = [Post(agency: office.catalogue.province.slug, role: .provinceAdministrator)]
        let name = DemoNames.person(using: &random)
        members.append(try await member(name, "quantri.tinh@demo.vn", administration, in: office, now: now))
        members.append(try await member("Công ty Vận tải Demo", "vantai@demo.vn", [], in: office, now: now))
        members.append(try await member("Trần Thị Mẫu (demo)", "congdan@demo.vn", [], in: office, now: now))
        // Last of all, so that everybody else is called as without them.
        for agency in administrators ? office.catalogue.agencies : [] {
            let name = DemoNames.person(using: &random)
            let posts = [Post(agency: agency.slug, role: .agencyAdministrator)]
            members.append(try await member(name, "quantri.\(agency.slug)@demo.vn", posts, in: office, now: now))
        }
        return DemoPeople(members: members)
    }

    /// The officer of that role.
    package func officer(_ role: Role, of agency: String) -> Member? {
        members.first { $0.posts.contains(Post(agency: agency, role: role)) }
    }

    package var administrator: Member? {
        members.first { member in member.posts.contains { $0.role == .provinceAdministrator } }
    }

    package var citizens: [Member] { members.filter(\.posts.isEmpty) }

    private static func member(
        _ name: String, _ login: String, _ posts: [Post], in office: Office, now: Date
    ) async throws -> Member {
        guard let address = EmailAddress(login) else { throw IdentityRefusal.notAPhoneOrEmail }
        let id = try await office.accounts.appoint(
            name: name, login: .email(address), password: password, posts: posts, now: now)
        return Member(person: Person(account: id, name: name), login: login, posts: posts)
    }
}
