import Foundation
import HTTPTypes
import Hummingbird
import TestKit
import Testing

@testable import Web

/// docs/openapi.yaml against the routes that answer.
@Suite("The description for programs")
struct OpenAPITests {
    /// What the description claims to hold whole: health and the public log.
    private static func isDescribed(_ path: String) -> Bool { path == "/suc-khoe" || path.hasPrefix("/log/") }

    @Test("each described path is a route, and each route of health and the log is described")
    func agree() async throws {
        let text = try String(contentsOf: Place.repository.appending(path: "docs/openapi.yaml"), encoding: .utf8)
        let described = Self.operations(in: text)
        let settings = SiteSettings(hosts: [], isSecure: false, isDemo: false, publicAddress: "http://localhost")
        let routes = try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            Site(office: test.office, settings: settings).router().routes
                .map { (method: $0.method.rawValue.lowercased(), path: $0.path.description) }
        }
        #expect(described.count > 5)
        for (method, path) in described {
            #expect(routes.contains { $0.method == method && Self.fits(path, $0.path) }, "no route: \(method) \(path)")
        }
        for (method, path) in routes where method != "head" && Self.isDescribed(path) {
            #expect(
                described.contains { $0.method == method && Self.fits($0.path, path) }, "not told: \(method) \(path)")
        }
    }

    /// The operations, by the file's indentation.
    private static func operations(in text: String) -> [(method: String, path: String)] {
        var path = ""
        return text.split(separator: "\n").compactMap { line in
            if line.hasPrefix("  /"), line.hasSuffix(":") { path = String(line.dropFirst(2).dropLast()) }
            let word = line.dropFirst(4).dropLast()
            let isOperation = line.hasPrefix("    ") && line.hasSuffix(":") && ["get", "post"].contains(word)
            return isOperation ? (String(word), path) : nil
        }
    }

    /// Whether the route answers that path; what stands in braces may be anything.
    private static func fits(_ described: String, _ route: String) -> Bool {
        let (path, route) = (described.split(separator: "/"), route.split(separator: "/"))
        if route.last == "**" { return path.count >= route.count && path.starts(with: route.dropLast()) }
        return path.count == route.count
            && zip(path, route).allSatisfy { $0 == $1 || $0.hasPrefix("{") && ($1.hasPrefix("{") || $1.hasPrefix(":")) }
    }
}
