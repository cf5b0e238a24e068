import Foundation
import Hummingbird
import Kernel
import OneStop

extension Site {
    /// The officer's desk at that agency, or at the first one held; an agency without a post is not found.
    func desk(of context: OfficerContext, agency slug: String?) throws -> Desk {
        var seen: Set<String> = []
        let agencies = context.account.posts.map(\.agency).filter { seen.insert($0).inserted }
            .compactMap(office.catalogue.agency)
        if agencies.isEmpty, context.account.isProvinceAdministrator { throw Edge.noDesk }
        guard let agency = slug.map({ wanted in agencies.first { $0.slug == wanted } }) ?? agencies.first else {
            throw Edge.notFound
        }
        return Desk(
            account: context.account, agency: agency, agencies: agencies,
            calendar: office.catalogue.calendar(of: agency),
            now: now())
    }
}

extension String? {
    var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
