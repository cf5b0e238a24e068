import Foundation
import Kernel
import NIOPosix
package import OneStop

/// Calls providers with libcurl on threads of its own: eight seconds in all, 64 KB of answer, no redirect followed.
package struct CurlProviderTransport: ProviderTransport {
    private let threads: NIOThreadPool

    private static let seconds = 8

    package init() {
        threads = NIOThreadPool(numberOfThreads: 4)
        threads.start()
    }

    package func get(_ address: String, bearer: String?) async -> ProviderReply {
        await reply(to: address, nil, headers: bearer.map { ["Authorization: Bearer \($0)"] } ?? [])
    }

    /// - Source: RFC 6749 section 2.3.1: id and secret are escaped before they are joined.
    package func post(
        _ address: String, fields: [(String, String)], basic: (String, String)?
    ) async -> ProviderReply {
        let pair = basic.map { "\(FormFields.encoded($0.0)):\(FormFields.encoded($0.1))" }
        let head = pair.map { "Authorization: Basic \(Data($0.utf8).base64EncodedString())" }
        return await reply(to: address, FormFields.encoded(fields), headers: head.map { [$0] } ?? [])
    }

    private func reply(to address: String, _ body: String?, headers: [String]) async -> ProviderReply {
        // A token is somebody else's text: it must not end the line it stands in.
        guard !headers.contains(where: { $0.utf8.contains { $0 < 32 } }) else { return .unreachable("a header breaks") }
        let call = HTTPCall(
            url: address, body: body, headers: headers + ["Accept: application/json"], seconds: Self.seconds)
        switch await call.make(on: threads) {
        case .answered(let status, let body): return .answered(status: status, body: Array(body.utf8))
        case .unsent(let words), .unknown(let words): return .unreachable(words)
        }
    }
}
