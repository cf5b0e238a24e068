import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import OneStop
import TestKit
import Web

/// The whole site over a test office, asked without a network.
struct TestSite {
    let test: TestOffice
    let client: any TestClientProtocol

    /// - Parameters:
    ///   - hosts: those that are answered; all if empty.
    ///   - folder: what is published.
    ///   - isSealing: agencies have keys that they sign with.
    ///   - signOn: plays the providers "quoc-gia" for citizens and "can-bo" for officers.
    ///   - logger: takes what the site logs.
    static func open(
        isDemo: Bool = false, hosts: [String] = [], folder: ProvinceFolder = TestOffice.small,
        fontFamily: String = "Noto Serif", carriers: Carriers = .none, isSealing: Bool = false,
        scanner: (any VirusScanner)? = nil, signOn: FakeProvider? = nil, logger: Logger? = nil,
        _ body: @escaping @Sendable (TestSite) async throws -> Void
    ) async throws {
        try await TestOffice.open(
            on: .sqlite, folder: folder, fontFamily: fontFamily, carriers: carriers, scanner: scanner
        ) { plain in
            let sealed = isSealing ? try plain.sealing() : plain
            let test = signOn.map { sealed.signingOn(by: $0) } ?? sealed
            let settings = SiteSettings(
                hosts: hosts, isSecure: false, isDemo: isDemo, publicAddress: "http://localhost", trustsProxy: true,
                streamPause: .milliseconds(20))
            let site = Site(office: test.office, settings: settings, now: { Moment.at("18/01/2016 10:00") })
            let responder = ByHost(inner: site.router().buildResponder())
            try await Application(responder: responder, logger: logger).test(.router) { client in
                try await body(TestSite(test: test, client: client))
            }
        }
    }

    /// A visit of that account: its cookie, and the token that its forms carry.
    func visit(_ login: String) async throws -> (cookie: String, csrf: String) {
        let now = Moment.at("18/01/2016 10:00")
        let account = try await test.office.accounts.signIn(login: login, password: DemoPeople.password)
        let token = try await test.office.sessions.open(for: account, now: now)
        let session = try await test.office.sessions.find(token, now: now)
        return ("motcua=\(token)", session?.csrf ?? "")
    }

    func get(
        _ path: String, cookie: String = "", host: String? = nil, more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.cookie: cookie]
        for field in more { headers[field.name] = field.value }
        headers[ByHost.header] = host
        return try await client.execute(uri: path, method: .get, headers: headers)
    }

    func post(
        _ path: String, _ values: [String: String], cookie: String = "", more: HTTPFields = [:]
    ) async throws -> TestResponse {
        let body = values.map {
            "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        .joined(separator: "&")
        var headers: HTTPFields = [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"]
        for field in more { headers[field.name] = field.value }
        return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }
}
