import Kernel

/// Reads a province's folder, whole and strictly.
package struct CatalogueLoader {
    private let folder: ProvinceFolder
    private var faults: [CatalogueFault] = []
    private var sources: [String: String] = [:]
    private var examples: [Example] = []
    private var hosts: Set<String> = []

    /// Loads everything below that path.
    package static func load(_ path: String) -> LoadedCatalogue {
        load(ProvinceFolder.read(path))
    }

    /// Loads the folder.
    package static func load(_ folder: ProvinceFolder) -> LoadedCatalogue {
        var loader = CatalogueLoader(folder: folder)
        let catalogue = loader.load()
        return LoadedCatalogue(
            catalogue: loader.faults.isEmpty ? catalogue : nil, sound: catalogue, folder: folder,
            sources: loader.sources, examples: loader.examples, faults: loader.faults.sorted())
    }

    /// Reads one stored version again; `nil` where today's reader can't.
    package static func procedure(slug: String, source: String) -> Procedure? {
        let declaration = Declaration(file: slug)
        let procedure = ProcedureReader(declaration: declaration, slug: slug, known: nil).read(source, guide: nil)
        return declaration.faults.isEmpty ? procedure : nil
    }

    private init(folder: ProvinceFolder) {
        self.folder = folder
    }

    private mutating func load() -> Catalogue? {
        for (path, why) in folder.unreadable { report(path, .unreadable(why)) }
        let holidays = holidays()
        let units = units()
        let declaration = Declaration(file: "province.yaml")
        let province = text("province.yaml").flatMap {
            ProvinceReader(declaration: declaration).province($0, holidays: holidays, units: units)
        }
        faults += declaration.faults
        let slugs = folder.names(below: "agencies")
        let classes = province?.retention.classes.map(\.key) ?? []
        let agencies = slugs.compactMap { agency($0, classes: classes) }
        let known = ProcedureReader.Known(
            agencies: slugs, lifeEvents: province?.lifeEvents.map(\.key) ?? [], retention: classes)
        let procedures = slugs.flatMap { agency in
            folder.names(below: "agencies/\(agency)/procedures").compactMap { procedure($0, of: agency, known: known) }
        }
        checkUnique(procedures)
        guard let province else { return nil }
        return Catalogue(province: province, agencies: agencies, procedures: procedures)
    }

    private mutating func agency(_ slug: String, classes: [String]) -> Agency? {
        let path = "agencies/\(slug)/agency.yaml"
        let declaration = Declaration(file: path)
        let agency = text(path).flatMap {
            ProvinceReader(declaration: declaration).agency($0, slug: slug, classes: classes, hosts: &hosts)
        }
        faults += declaration.faults
        return agency
    }

    private mutating func procedure(_ slug: String, of agency: String, known: ProcedureReader.Known) -> Procedure? {
        let path = "agencies/\(agency)/procedures/\(slug)"
        let declaration = Declaration(file: "\(path)/procedure.yaml")
        guard let source = text("\(path)/procedure.yaml") else { return nil }
        sources[slug] = source
        let procedure = ProcedureReader(declaration: declaration, slug: slug, known: known)
            .read(source, guide: guide(path))
        faults += declaration.faults
        guard let procedure, declaration.faults.isEmpty else { return nil }
        readExamples(of: procedure, below: path)
        return procedure
    }

    private mutating func readExamples(of procedure: Procedure, below path: String) {
        for name in folder.names(below: "\(path)/examples") where name.hasSuffix(".yaml") {
            let declaration = Declaration(file: "\(path)/examples/\(name)")
            let reader = ExampleReader(declaration: declaration, procedure: procedure)
            if let example = text("\(path)/examples/\(name)").flatMap(reader.read) { examples.append(example) }
            faults += declaration.faults
        }
    }

    private func guide(_ path: String) -> LocalText? {
        folder.files["\(path)/guide.vi.md"].map { LocalText(vi: $0, en: folder.files["\(path)/guide.en.md"]) }
    }

    private mutating func checkUnique(_ procedures: [Procedure]) {
        if procedures.isEmpty, faults.isEmpty { report("agencies", .noProcedures) }
        for (slug, same) in Dictionary(grouping: procedures, by: \.slug) where same.count > 1 {
            report("agencies/*/procedures/\(slug)", .duplicateName(slug))
        }
    }

    private mutating func holidays() -> HolidayCalendar {
        guard let text = text("calendar.csv") else { return HolidayCalendar([:]) }
        do throws(CalendarFault) {
            return try HolidayCalendar(csv: text)
        } catch {
            for fault in error.faults {
                report("calendar.csv", .calendar(fault.code), line: fault.line)
            }
            return HolidayCalendar([:])
        }
    }

    private mutating func units() -> [CommuneUnit] {
        guard let text = text("units.csv") else { return [] }
        var units: [CommuneUnit] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().dropFirst() {
            if line.allSatisfy(\.isWhitespace) { continue }
            let fields = CSVLine.fields(of: line)
            guard fields.count >= 3, fields.prefix(3).allSatisfy({ !$0.isEmpty }) else {
                report("units.csv", .unitsLine, line: index + 1)
                continue
            }
            units.append(CommuneUnit(code: fields[0], name: fields[1], district: fields[2]))
        }
        return units
    }

    private mutating func text(_ path: String) -> String? {
        if let text = folder.files[path] { return text }
        if folder.unreadable[path] == nil { report(path, .unreadable(.missing)) }
        return nil
    }

    private mutating func report(_ file: String, _ code: CatalogueFault.Code, line: Int = 0) {
        faults.append(CatalogueFault(file: file, line: line, column: line == 0 ? 0 : 1, code: code))
    }
}
