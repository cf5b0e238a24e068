import Foundation
import Kernel
import OneStop

/// Where a leader looks from: the agencies overseen, and the one looked at.
struct LeaderDesk {
    let account: Account
    let agencies: [Agency]
    let now: Date

    var today: CivilDay { VietnamTime.day(of: now) }

    /// The leader works in that agency, so may open its dossiers; others see figures and codes.
    func isAtHome(in agency: Agency) -> Bool { account.posts.contains { $0.agency == agency.slug } }
}

extension Site {
    /// The leader's desk; who leads and oversees nothing has none.
    func leaderDesk(_ context: OfficerContext) throws -> LeaderDesk {
        let agencies = context.account.overseen(in: office.catalogue)
        guard !agencies.isEmpty else { throw Edge.forbidden }
        return LeaderDesk(account: context.account, agencies: agencies, now: now())
    }

    /// One of the overseen agencies; any other is not found.
    func overseen(_ slug: String, at desk: LeaderDesk) throws -> Agency {
        guard let agency = desk.agencies.first(where: { $0.slug == slug }) else { throw Edge.notFound }
        return agency
    }

    /// When the agency's day ends; now where it doesn't work today.
    func endOfToday(_ agency: Agency, _ now: Date) -> Date {
        office.catalogue.calendar(of: agency).closing(on: VietnamTime.day(of: now)) ?? now
    }

    /// The queues beside the page, where the leader has them.
    func leaderSide(_ desk: LeaderDesk, _ context: OfficerContext, _ agency: Agency) async throws -> SideView? {
        desk.isAtHome(in: agency) ? try await side(try self.desk(of: context, agency: agency.slug)) : nil
    }
}
