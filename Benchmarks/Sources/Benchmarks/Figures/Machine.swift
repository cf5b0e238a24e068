import Foundation

/// What it was measured on.
struct Machine {
    /// "AMD EPYC, 2 cores, 24 GB, Linux 6.1".
    let text: String

    init() {
        let processor = Self.value("model name", in: "/proc/cpuinfo") ?? "unknown processor"
        let memory = Self.value("MemTotal", in: "/proc/meminfo")?.prefix { $0.isNumber }
        let gigabytes = (memory.flatMap { Double($0) } ?? 0) / 1_048_576
        let kernel = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
        let cores = ProcessInfo.processInfo.activeProcessorCount
        text =
            "\(processor), \(cores) cores, \(gigabytes.text(0)) GB, Linux \(kernel.prefix { $0 != "\n" && $0 != "-" })"
    }

    private static func value(_ name: String, in path: String) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(separator: ":").dropFirst().first.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
