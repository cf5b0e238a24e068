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
    /// The same by code.
    package let unitsByCode: [String: CommuneUnit]

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
        unitsByCode = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
