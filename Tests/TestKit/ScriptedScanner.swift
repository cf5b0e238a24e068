package import OneStop
import Synchronization

/// A scanner that says what the test tells it to.
package final class ScriptedScanner: VirusScanner {
    package enum Answer: Sendable { case clean, infected(String), fault(String) }

    private let state = Mutex<(answer: Answer, scans: Int)>((.clean, 0))

    /// How often it was asked.
    package var scans: Int { state.withLock { $0.scans } }

    package init() {}

    /// What it says from now on.
    package func answers(_ answer: Answer) { state.withLock { $0.answer = answer } }

    package func scan(_ bytes: [UInt8]) async throws -> ScanVerdict {
        let answer = state.withLock { state -> Answer in
            state.scans += 1
            return state.answer
        }
        switch answer {
        case .clean: return .clean
        case .infected(let name): return .infected(name)
        case .fault(let detail): throw ScannerFault(detail)
        }
    }
}
