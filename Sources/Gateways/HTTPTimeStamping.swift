import Foundation
import FoundationNetworking
import OneStop

/// A time-stamping authority at an address, with twenty seconds to answer.
///
/// - Source: RFC 3161 section 3.4.
package struct HTTPTimeStamping: TimeStamping {
    package let authority: String
    private let address: URL

    /// - Parameter authority: its certificate or that of its issuer, PEM.
    package init?(address: String, authority: String) {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme) else { return nil }
        self.address = url
        self.authority = authority
    }

    package func ask(_ query: [UInt8]) async throws -> [UInt8] {
        var post = URLRequest(url: address, timeoutInterval: 20)
        post.httpMethod = "POST"
        post.setValue("application/timestamp-query", forHTTPHeaderField: "Content-Type")
        post.httpBody = Data(query)
        let (data, _) = try await URLSession.shared.data(for: post)
        return [UInt8](data.prefix(100_000))
    }
}
