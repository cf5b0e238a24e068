package import Foundation
import Kernel
import Storage

/// Synthetic dossiers over the last months, in all states: the same seed and moment give the same dossiers.
package struct DemoDossiers: Sendable {
    let office: Office
    let people: DemoPeople
    let seed: UInt64
    let now: Date

    package init(in office: Office, people: DemoPeople, seed: UInt64, now: Date) {
        self.office = office
        self.people = people
        self.seed = seed
        self.now = now
    }

    /// Files that many dossiers over the last 120 days and lives each of them up to now.
    package func make(_ count: Int) async throws {
        let paper = try await samplePaper()
        let plans = plans(count)
        for start in stride(from: 0, to: plans.count, by: 50) {
            let batch = Array(plans[start..<min(start + 50, plans.count)])
            let codes = try await file(batch, paper: paper)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (plan, code) in zip(batch, codes) {
                    guard let code, !plan.isUntouched else { continue }
                    group.addTask { try await DemoLife(of: code, plan: plan, in: self, paper: paper).live() }
                }
                try await group.waitForAll()
            }
        }
    }

    /// What is filed, when, where; the newest last.
    struct Plan: Sendable {
        let seed: UInt64
        let procedure: Procedure
        let agency: Agency
        let at: Date
        /// Came just now: nobody has looked at it.
        var isUntouched = false
    }

    /// How many of each agency came just now, where many are made: its desk always has something to begin with.
    private static let untouched = 2

    private func plans(_ count: Int) -> [Plan] {
        var random = SeededRandom(seed: seed)
        let catalogue = office.catalogue
        let open = catalogue.agencies.filter { agency in
            catalogue.procedures.contains { $0.agencies.contains(agency.slug) }
        }
        let fresh = count >= 10 * open.count ? Self.untouched * open.count : 0
        return (0..<count).compactMap { index -> Plan? in
            // The agency first: a district with five services has as much to show as a department with forty.
            guard let agency = index < fresh ? open[index % open.count] : open.randomElement(using: &random),
                let procedure = catalogue.procedures.filter({ $0.agencies.contains(agency.slug) })
                    .randomElement(using: &random)
            else { return nil }
            // More of them lately: a power of an even draw.
            if index < fresh {
                return Plan(
                    seed: random.next(), procedure: procedure, agency: agency, at: now.addingTimeInterval(-600),
                    isUntouched: true)
            }
            let share = Double.random(in: 0...1, using: &random)
            let past = now.addingTimeInterval(-pow(share, 2.3) * 120 * 86_400 - 600)
            let calendar = office.catalogue.calendar(of: agency)
            let opening = calendar.normaliseStart(past)
            return Plan(seed: random.next(), procedure: procedure, agency: agency, at: opening < now ? opening : past)
        }.sorted { $0.at < $1.at }
    }

    private func file(_ plans: [Plan], paper: FileReference) async throws -> [DossierCode?] {
        let contents = plans.map { content(of: $0, paper: paper) }
        let dossiers = office.dossiers
        return try await office.database.write { tx in
            try zip(plans, contents).map { plan, content in
                guard let content else { return nil }
                var random = SeededRandom(seed: plan.seed)
                return try dossiers.file(
                    content, under: plan.procedure, at: plan.agency.slug, now: plan.at, using: &random, in: tx
                ).code
            }
        }
    }

    /// Answers that the form accepts, with a sample for each paper; `nil` where the form can't be filled from itself.
    private func content(of plan: Plan, paper: FileReference) -> FilingContent? {
        var random = SeededRandom(seed: plan.seed &+ 1)
        let synthetic = SyntheticInput(
            for: plan.procedure.form, units: office.catalogue.province.units, today: VietnamTime.day(of: plan.at),
            seed: plan.seed)
        let files = Dictionary(
            plan.procedure.form.fields.filter { $0.kind == .file }.map { ($0.id, [paper]) },
            uniquingKeysWith: { first, _ in first })
        let reading = plan.procedure.form.read(synthetic.input, in: office.catalogue.reading(files: files, at: plan.at))
        guard reading.faults.isEmpty, let citizen = people.citizens.randomElement(using: &random) else { return nil }
        let declared = Dictionary(
            plan.procedure.papers.map { ($0.id, false) }, uniquingKeysWith: { first, _ in first })
        let demands = plan.procedure.papers(for: reading.answers, declared: declared)
        let papers = demands.filter { $0.standing == .required && !$0.paper.isFilledOnline }.map {
            ($0.paper.id, [paper])
        }
        var name = citizen.person.name
        if let field = plan.procedure.applicant, case .text(let named)? = reading.answers[field] { name = named }
        return FilingContent(
            applicant: Applicant(
                name: name, submitter: citizen.person, phone: nil, email: EmailAddress(citizen.login), language: .vi),
            channel: [.online, .online, .online, .counter, .post].randomElement(using: &random) ?? .online,
            answers: reading.answers, papers: Dictionary(papers, uniquingKeysWith: { first, _ in first }),
            declared: declared)
    }

    /// One real PDF of one page that says that it is a sample.
    private func samplePaper() async throws -> FileReference {
        let intake = try await office.vault.receive(atMost: 100_000)
        try await intake.write(Array(SamplePDF.text.utf8))
        return try await intake.finish().named("giay-to-mau-demo.pdf")
    }
}
