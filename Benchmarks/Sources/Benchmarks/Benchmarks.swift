import ArgumentParser

/// Rates of a running server beside the floor: bare programs that do no more than the same work must.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks",
        abstract: "Measures a running motcua and its floor; each command appends what it measured to a file.",
        subcommands: [
            CaptureFiling.self, BareRows.self, ServeFloor.self, PostFloor.self, FileDossiers.self, FetchPages.self,
            ColdStart.self, ResidentMemory.self, Report.self, ReportLog.self,
        ])
}
