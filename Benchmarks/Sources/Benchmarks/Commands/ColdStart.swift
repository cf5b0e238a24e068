import ArgumentParser
import Foundation

/// Starts a server, waits for its first answer, stops it.
struct ColdStart: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cold-start", abstract: "Measure a server's start to its first answer of /suc-khoe.")

    @OptionGroup var options: MeasureOptions

    @Option(help: "The port on 127.0.0.1 that the command will listen on.")
    var port: Int

    @Option(help: "How often.")
    var times: Int = 5

    @Argument(parsing: .postTerminator, help: "The server's command.")
    var command: [String]

    private static let patience = Duration.seconds(30)

    func run() throws {
        guard let executable = command.first else { throw ValidationError("give a command after --") }
        for _ in 0..<times {
            let server = Process()
            server.executableURL = URL(fileURLWithPath: executable)
            server.arguments = Array(command.dropFirst())
            server.standardOutput = FileHandle.nullDevice
            let start = ContinuousClock.now
            try server.run()
            defer {
                server.terminate()
                server.waitUntilExit()
            }
            while try !answers() {
                guard server.isRunning, ContinuousClock.now - start < Self.patience else {
                    throw HTTPFault("the server did not start")
                }
                Thread.sleep(forTimeInterval: 0.001)
            }
            let elapsed = (ContinuousClock.now - start).components
            let milliseconds = Double(elapsed.seconds) * 1_000 + Double(elapsed.attoseconds) / 1e15
            try Measure(work: .coldStart, engine: options.engine, value: milliseconds).append(to: options.measures)
        }
    }

    private func answers() throws -> Bool {
        guard let connection = try? HTTPConnection(port: port) else { return false }
        return try connection.send(.get("/suc-khoe")).status == 200
    }
}
