import Foundation
import Logging
import OneStop

/// Runs the recount and prints it; the error says that something differs.
struct RecountReport {
    let office: OfficeOptions

    /// - Throws: `Doubt` with everything that differs.
    func print() async throws {
        var logger = Logger(label: "motcua")
        logger.logLevel = .warning
        let live = try await office.open(now: Date.now, offersFolder: false, logger: logger)
        let report: Recount.Report
        do {
            report = try await Recount(of: live).run()
        } catch {
            await live.close()
            throw error
        }
        await live.close()
        guard report.findings.isEmpty else {
            throw Doubt(report.findings.map { "\n  " + $0.words }.joined())
        }
        Swift.print(
            "holds: \(report.dossiers) dossiers (\(report.purged) purged), \(report.events) events, \(report.files) files, \(report.leaves) leaves"
        )
    }
}
