import Foundation
import FoundationNetworking
import OneStop

/// A time-stamping authority at an address, asked by HTTP.
///
/// - Source: RFC 3161 section 3.4.
package struct HTTPTimeStamping: TimeStamping {
    package let authority: String
    private let address: URL
    private let patience: Double

    /// - Parameters:
    ///   - authority: its certificate or that of its issuer, PEM.
    ///   - patience: seconds that it has to answer.
    package init?(address: String, authority: String, patience: Double = 20) {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme) else { return nil }
        self.address = url
        self.authority = authority
        self.patience = patience
    }

    package func ask(_ query: [UInt8]) async throws -> [UInt8] {
        var post = URLRequest(url: address, timeoutInterval: patience)
        post.httpMethod = "POST"
        post.setValue("application/timestamp-query", forHTTPHeaderField: "Content-Type")
        post.httpBody = Data(query)
        let (data, _) = try await URLSession.shared.data(for: post)
        return [UInt8](data.prefix(100_000))
    }
}
