import Foundation

/// One measured figure; a line of JSON in the file that the report is made from.
struct Measure: Codable {
    let work: Work
    let engine: Engine
    /// Requests a second; milliseconds of a cold start; megabytes of memory.
    let value: Double
    var count = 1
    var failures = 0
    /// Milliseconds.
    var p50: Double?
    var p99: Double?
    /// Size of the answer's body.
    var bytes: Int?

    /// Appends it to the file.
    func append(to path: String) throws {
        let before = FileManager.default.contents(atPath: path) ?? Data()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try (before + encoder.encode(self) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
        print("\(engine.title) \(work.title): \(value.rounded(to: 1))")
    }

    /// All measures of the file, in the order taken.
    static func all(in path: String) throws -> [Measure] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Measure.self, from: Data($0.utf8)) }
    }
}

extension Double {
    /// Rounded to so many places.
    func rounded(to places: Int) -> Double {
        let factor = pow(10, Double(places))
        return (self * factor).rounded() / factor
    }
}
