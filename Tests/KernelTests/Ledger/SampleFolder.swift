import Foundation

/// Where `scripts/trust` wants its samples; on other runs none are written.
enum SampleFolder {
    static let url = ProcessInfo.processInfo.environment["MOTCUA_TRUST_SAMPLES"].map {
        URL(fileURLWithPath: $0, isDirectory: true)
    }
}
