import Kernel
import Yams

/// Reads province.yaml and agency.yaml.
struct ProvinceReader {
    let declaration: Declaration

    func province(_ text: String, holidays: HolidayCalendar, units: [CommuneUnit]) -> Province? {
        guard let root = declaration.root(of: text), let fields = Fields(root, in: declaration) else { return nil }
        var taken: Set<String> = []
        var events: Set<String> = []
        let province = Province(
            slug: fields.name("slug", taken: &taken), name: fields.requiredLocalText("name"),
            authority: fields.requiredLocalText("authority"), address: fields.requiredText("address"),
            hotline: fields.requiredText("hotline", max: 40),
            lifeEvents: fields.list("life_events") { node in
                guard let event = Fields(node, in: declaration) else { return nil }
                let read = LifeEvent(
                    key: event.name("key", taken: &events), name: event.requiredLocalText("name"),
                    summary: event.requiredLocalText("summary"), icon: event.requiredText("icon", max: 40))
                event.finish()
                return read
            }, holidays: holidays, units: units, synonyms: fields.list("synonyms", synonyms),
            secondFactor: fields.optional("second_factor").flatMap {
                declaration.word($0, as: SecondFactorDemand.self)
            } ?? .required,
            exportsAlone: fields.whole("exports_alone", in: 0...RegisterBook.most) ?? Province.usualExport,
            retention: fields.optional("retention").flatMap(RetentionReader(declaration: declaration).read)
                ?? Retention(),
            assumed: fields.list("assumed") { declaration.text($0, max: 200) })
        fields.finish()
        return province
    }

    /// - Parameters:
    ///   - classes: keys of the province's classes of retention.
    ///   - hosts: those of the agencies before it; no host belongs to two.
    func agency(_ text: String, slug: String, classes: [String], hosts: inout Set<String>) -> Agency? {
        guard let root = declaration.root(of: text), let fields = Fields(root, in: declaration) else { return nil }
        if !slug.isDeclarationName { fields.report(.badName(slug)) }
        let agency = Agency(
            slug: slug, name: fields.requiredLocalText("name"), shortName: fields.requiredLocalText("short_name"),
            code: code(fields), level: fields.word("level", as: Agency.Level.self) ?? .province,
            address: fields.requiredText("address"), phone: fields.requiredText("phone", max: 40), hours: hours(fields),
            looksShownAfter: fields.whole("looks_shown_after", in: 0...365) ?? 0,
            hosts: fields.list("hosts") { host($0, taken: &hosts) },
            retention: fields.optional("retention").flatMap { declaration.reference($0, among: classes) },
            assumed: fields.list("assumed") { declaration.text($0, max: 200) })
        fields.finish()
        return agency
    }

    private func code(_ fields: Fields) -> String {
        guard let node = fields.required("code"), let code = declaration.text(node, max: 20) else { return "" }
        if DossierCode("\(code)-160118-0001") == nil {
            declaration.report(.broken(.agencyCode), at: node)
        }
        return code
    }

    private func host(_ node: Node, taken: inout Set<String>) -> HostName? {
        guard let text = declaration.text(node, max: 253) else { return nil }
        guard let host = HostName(text) else {
            declaration.report(.broken(.hostName), at: node)
            return nil
        }
        if !taken.insert(text).inserted { declaration.report(.duplicateName(text), at: node) }
        return host
    }

    /// Two words or more that mean the same.
    private func synonyms(_ node: Node) -> [String]? {
        guard case .sequence(let sequence) = node, sequence.count >= 2 else {
            declaration.report(.wrongKind(wanted: .sameWords), at: node)
            return nil
        }
        return sequence.compactMap { declaration.text($0, max: 100) }
    }

    /// `hours:` is a mapping of weekday words to lists of "07:00-11:30".
    private func hours(_ fields: Fields) -> OfficeHours {
        guard let node = fields.optional("hours"), let days = Fields(node, in: declaration) else { return .standard }
        var spans: [Weekday: [ClockSpan]] = [:]
        for weekday in Weekday.allCases {
            spans[weekday] = days.list("\(weekday)") { item in
                guard let text = declaration.text(item, max: 20) else { return nil }
                let span = ClockSpan(text)
                if span == nil { declaration.report(.broken(.openingHours), at: item) }
                return span
            }
        }
        days.finish()
        guard let hours = OfficeHours(spans) else {
            declaration.report(.broken(.overlappingHours), at: node)
            return .standard
        }
        return hours
    }
}
