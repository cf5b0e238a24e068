package import Kernel

/// A body that owns procedures and works on dossiers, with its own hours and code series.
package struct Agency: Sendable, Hashable {
    package let slug: String
    package let name: LocalText
    /// Name without the province: "Sở Giao thông vận tải".
    package let shortName: LocalText
    /// First part of its dossier codes: "H47.07".
    package let code: String
    package let level: Level
    package let address: String
    package let phone: String
    package let hours: OfficeHours
    /// Days after which a person is shown that the agency's officers looked into a dossier; 0 is at once.
    package let looksShownAfter: Int
    /// Names under which the agency has a front page of its own.
    package let hosts: [HostName]
    /// Key of the class by which its dossiers are kept, where their procedure names none.
    package let retention: String?
    /// Keys of its declaration whose values are not verified, shown to administrators.
    package let assumed: [String]

    package enum Level: String, Sendable, Hashable, CaseIterable {
        case province, district, commune
    }

    package init(
        slug: String, name: LocalText, shortName: LocalText, code: String, level: Level, address: String,
        phone: String, hours: OfficeHours, looksShownAfter: Int = 0, hosts: [HostName] = [], retention: String? = nil,
        assumed: [String] = []
    ) {
        self.slug = slug
        self.name = name
        self.shortName = shortName
        self.code = code
        self.level = level
        self.address = address
        self.phone = phone
        self.hours = hours
        self.looksShownAfter = looksShownAfter
        self.hosts = hosts
        self.retention = retention
        self.assumed = assumed
    }
}
