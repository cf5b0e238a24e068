package import Kernel

/// The province a server stands for: its name, what people come for, its calendar and its communes.
package struct Province: Sendable {
    package let slug: String
    package let name: LocalText
    package let authority: LocalText
    package let address: String
    package let hotline: String
    package let lifeEvents: [LifeEvent]
    package let holidays: HolidayCalendar
    package let units: [CommuneUnit]

    package init(
        slug: String, name: LocalText, authority: LocalText, address: String, hotline: String,
        lifeEvents: [LifeEvent], holidays: HolidayCalendar, units: [CommuneUnit]
    ) {
        self.slug = slug
        self.name = name
        self.authority = authority
        self.address = address
        self.hotline = hotline
        self.lifeEvents = lifeEvents
        self.holidays = holidays
        self.units = units
    }
}

/// What a citizen is about to do, in their own words; a way into the catalogue.
package struct LifeEvent: Sendable, Hashable {
    package let key: String
    package let name: LocalText
    package let summary: LocalText
    /// Name of one of our icons.
    package let icon: String

    package init(key: String, name: LocalText, summary: LocalText, icon: String) {
        self.key = key
        self.name = name
        self.summary = summary
        self.icon = icon
    }
}

/// A commune-level unit, known by code within its period of validity.
package struct CommuneUnit: Sendable, Hashable {
    package let code: String
    /// "Phường Vĩnh Điện"
    package let name: String
    /// "Thị xã Điện Bàn"
    package let district: String

    package init(code: String, name: String, district: String) {
        self.code = code
        self.name = name
        self.district = district
    }
}
