package import Foundation
import Kernel
package import OneStop

/// Keys for agencies under an authority of their own, made for one test.
package struct MadeKeys: AgencyKeys {
    package let authority: String?
    private let keys: [String: AgencyKey]

    /// - Parameter now: from when they are in force.
    package init(for agencies: [Agency], at now: Date) throws {
        let root = try AgencyKey.authority(named: "UBND tỉnh Quảng Nam", at: now)
        authority = root.certificate
        keys = try Dictionary(uniqueKeysWithValues: agencies.map { ($0.slug, try root.issue(to: $0.name.vi, at: now)) })
    }

    package func key(of agency: String) -> AgencyKey? { keys[agency] }
}

extension TestOffice {
    /// The same office with keys for its agencies, in force since the day before its dossiers.
    package func sealing(stampedBy stamping: (any TimeStamping)? = nil) throws -> TestOffice {
        var office = office
        office.sealing.keys = try MadeKeys(for: office.catalogue.agencies, at: Moment.at("17/01/2016 08:00"))
        office.sealing.stamping = stamping
        return TestOffice(office: office, people: people)
    }
}
