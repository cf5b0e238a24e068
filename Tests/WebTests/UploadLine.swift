import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// A citizen with a draft, to which papers go in pieces, in whichever dialect.
struct UploadLine {
    let site: TestSite
    let draft: Draft
    let visit: (cookie: String, csrf: String)
    /// The paper of the draft that they are sent for.
    let field: String

    /// What is sent: 9,009 bytes.
    static let bytes = Array("%PDF-1.4 ".utf8) + (0..<9_000).map { UInt8($0 % 251) }

    static func open(_ site: TestSite) async throws -> UploadLine {
        let draft = try await site.test.draft()
        let field = try #require(draft.files.keys.sorted().first { $0.hasPrefix("giay_to.") })
        return UploadLine(site: site, draft: draft, visit: try await site.visit("vantai@demo.vn"), field: field)
    }

    /// Where uploads are announced.
    var all: String { "/ho-so-nhap/\(draft.id.text)/giay-to/tung-phan" }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ bytes: [UInt8] = [],
        csrf: String? = nil, cookie: String? = nil
    ) async throws -> TestResponse {
        var fields = headers
        fields[.cookie] = cookie ?? visit.cookie
        fields[.literal("X-CSRF-Token")] = csrf ?? visit.csrf
        return try await site.client.execute(
            uri: path, method: method, headers: fields, body: ByteBuffer(bytes: bytes))
    }

    /// What lies in the draft for that paper.
    func kept() async throws -> [FileReference] {
        try await site.test.office.drafts.find(draft.id, of: draft.account)?.files[field] ?? []
    }
}
