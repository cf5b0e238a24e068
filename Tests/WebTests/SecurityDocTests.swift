import Foundation
import TestKit
import Testing

/// docs/security.md against the tests that it names, and against the rows of the standard.
@Suite("The table of protections")
struct SecurityDocTests {
    /// Sections of ASVS 5.0.0, each with how many of its rows are of level 1 or 2; those stand first in a section.
    private static let sections = """
        1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 \
        5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 \
        8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 \
        11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 \
        16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
        """

    /// The part of the page that holds the tables of rows.
    private static func rows() throws -> String {
        let page = try String(contentsOf: Place.repository.appending(path: "docs/security.md"), encoding: .utf8)
        let start = try #require(page.firstRange(of: "\n## Rows\n"))
        let end = try #require(page.firstRange(of: "\n## The last penetration test\n"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test("each row of the levels 1 and 2 is answered, or said not to apply")
    func whole() throws {
        var named: Set<String> = []
        for match in try Self.rows().matches(of: /(\d+\.\d+)\.(\d+)(?:–\d+\.\d+\.(\d+))?/) {
            guard let first = Int(match.2) else { continue }
            let last = match.3.flatMap { Int($0) } ?? first
            for number in first...max(first, last) { named.insert("\(match.1).\(number)") }
        }
        for section in Self.sections.split(separator: " ") {
            let parts = section.split(separator: ":")
            let count = try #require(Int(parts[1]))
            for number in 1...count { #expect(named.contains("\(parts[0]).\(number)"), "\(parts[0]).\(number)") }
        }
    }

    @Test("each test that is named is there")
    func tests() throws {
        let rows = try Self.rows()
        let folder = Place.repository.appending(path: "Tests")
        let sources = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("Tests.swift") }
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
        for match in rows.matches(of: /`(\w+Tests)(?:\.(\w+))?`/) {
            let suite = sources.filter { $0.contains("struct \(match.1) {") }
            #expect(!suite.isEmpty, "\(match.1)")
            guard let name = match.2 else { continue }
            #expect(suite.contains { $0.contains("func \(name)(") }, "\(match.1).\(name)")
        }
        for match in rows.matches(of: /`(test_\w+\.py)`/) {
            let places = ["BrowserTests", "TrustTests"].map { Place.repository.appending(path: "\($0)/\(match.1)") }
            #expect(places.contains { FileManager.default.fileExists(atPath: $0.path) }, "\(match.1)")
        }
    }
}
