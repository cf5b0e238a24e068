import Kernel

/// A province's folder examined whole: its faults, every example run, what the examples exercise.
package struct Examination: Sendable {
    package let loaded: LoadedCatalogue
    package let runs: [ExampleRun]
    /// In the catalogue's order; those whose own files have faults are left out.
    package let procedures: [Result]

    /// What examining one procedure gave.
    package struct Result: Sendable {
        package let slug: String
        package let examples: Int
        package let coverage: Coverage
        /// Places of conditions that nothing made true.
        package let dead: [String]
    }

    /// - Parameter findsDead: also looks for conditions that nothing makes true, which takes longest.
    package init(_ loaded: LoadedCatalogue, findsDead: Bool = true, texts: Phrasebook = .standard) {
        self.loaded = loaded
        guard let catalogue = loaded.sound else {
            (runs, procedures) = ([], [])
            return
        }
        let examples = Dictionary(grouping: loaded.examples, by: \.procedure)
        var runs: [ExampleRun] = []
        procedures = catalogue.procedures.map { procedure in
            let own = (examples[procedure.slug] ?? []).map {
                ExampleRun($0, of: procedure, in: catalogue, texts: texts)
            }
            runs += own
            let day = own.first.map { VietnamTime.day(of: $0.example.filed) } ?? CivilDay(number: 20_000)
            return Result(
                slug: procedure.slug, examples: own.count, coverage: Coverage(of: procedure, by: own),
                dead: findsDead ? procedure.deadConditions(beside: own.map(\.answers), in: catalogue, on: day) : [])
        }
        self.runs = runs
    }

    /// Examples that didn't go as expected.
    package var failed: [ExampleRun] { runs.filter { !$0.differences.isEmpty } }

    /// Faults of the folder and examples that failed.
    package var errors: Int { loaded.faults.count + failed.count }
}
