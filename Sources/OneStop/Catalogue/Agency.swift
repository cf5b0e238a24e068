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

    package enum Level: String, Sendable, Hashable, CaseIterable {
        case province, district, commune
    }

    package init(
        slug: String, name: LocalText, shortName: LocalText, code: String, level: Level, address: String,
        phone: String, hours: OfficeHours
    ) {
        self.slug = slug
        self.name = name
        self.shortName = shortName
        self.code = code
        self.level = level
        self.address = address
        self.phone = phone
        self.hours = hours
    }
}
