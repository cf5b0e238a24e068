import ArgumentParser

/// Where what is measured goes, and whose it is.
struct MeasureOptions: ParsableArguments {
    @Option(help: "The file that measures are appended to.")
    var measures: String

    @Option(help: "The engine behind what is measured.")
    var engine: Engine = .none

    /// Writes the sample down, or fails where part of it failed: a rate of refusals is no rate.
    func keep(_ sample: Sample, as work: Work, bytes: Int? = nil) throws {
        if let failure = sample.firstFailure {
            throw ValidationError("\(engine.title) \(work.title): \(sample.failures) failures, the first: \(failure)")
        }
        try sample.measure(work, engine, bytes: bytes).append(to: measures)
    }
}
