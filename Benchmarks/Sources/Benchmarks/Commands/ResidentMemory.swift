import ArgumentParser
import Foundation

/// Reads how much memory a process holds.
struct ResidentMemory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory", abstract: "Write down the resident memory of a process, in megabytes.")

    @OptionGroup var options: MeasureOptions

    @Option(help: "The process.")
    var pid: Int

    @Flag(help: "After the load, not before.")
    var loaded = false

    func run() throws {
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
        else { throw ValidationError("no such process") }
        let work: Work = loaded ? .loadedMemory : .idleMemory
        try Measure(work: work, engine: options.engine, value: kilobytes / 1_024).append(to: options.measures)
    }
}
