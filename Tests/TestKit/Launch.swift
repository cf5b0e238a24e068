package import Foundation
import Synchronization

/// Programs that were not written here, started one at a time: Foundation's `Process.run` copies what the whole process
/// holds (environment, open files) and has crashed when several tests started programs at once.
package enum Launch {
    private static let turn = Mutex(())

    /// The program failed.
    package struct Failed: Error {}

    /// Runs it in that folder; answers what it printed.
    ///
    /// - Throws: `Failed` where it ends with another code than 0, unless that is allowed.
    @discardableResult
    package static func run(
        _ program: String, _ arguments: [String], in folder: URL, mayFail: Bool = false
    ) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try turn.withLock { _ in try process.run() }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard mayFail || process.terminationStatus == 0 else { throw Failed() }
        return data
    }
}
