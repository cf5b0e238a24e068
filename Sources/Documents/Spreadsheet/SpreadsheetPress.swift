import Foundation
import NIOPosix

/// Writes spreadsheets as XLSX on a thread of its own, through a file on the disk: memory does not grow with the file.
package final class SpreadsheetPress: Sendable {
    private let threads = NIOThreadPool(numberOfThreads: 1)

    package init() {
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    /// The sheet as an XLSX file.
    ///
    /// - Throws: `PressError`.
    package func write(_ sheet: Spreadsheet) async throws -> [UInt8] {
        do {
            return try await threads.runIfActive {
                let file = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString).xlsx")
                defer { try? FileManager.default.removeItem(at: file) }
                try Workbook.write(sheet, to: file.path)
                return Array(try Data(contentsOf: file))
            }
        } catch is CancellationError {
            throw PressError.closed
        }
    }
}
