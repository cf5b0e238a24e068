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
    /// Groups of words that mean the same to a citizen: ["sổ đỏ", "giấy chứng nhận quyền sử dụng đất"].
    package let synonyms: [[String]]
    /// Whether its officers must sign in with a second factor.
    package let secondFactor: SecondFactorDemand
    /// Lines of people's data that one officer takes out as a file alone; above that a head must approve.
    package let exportsAlone: Int
    /// How long what is personal is kept.
    package let retention: Retention
    /// Keys of its declaration whose values are not verified, shown to administrators.
    package let assumed: [String]

    /// A month of a district's register is shorter.
    package static let usualExport = 500

    package init(
        slug: String, name: LocalText, authority: LocalText, address: String, hotline: String,
        lifeEvents: [LifeEvent], holidays: HolidayCalendar, units: [CommuneUnit],
        synonyms: [[String]] = [], secondFactor: SecondFactorDemand = .required,
        exportsAlone: Int = Province.usualExport, retention: Retention = Retention(),
        assumed: [String] = []
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
        self.synonyms = synonyms
        self.secondFactor = secondFactor
        self.exportsAlone = exportsAlone
        self.retention = retention
        self.assumed = assumed
    }
}
